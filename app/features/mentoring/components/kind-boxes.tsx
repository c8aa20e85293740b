import { type GrantKind, grantKindWords, kindField } from '#app/features/mentoring/mentorship.ts'
import { CheckboxField } from '#app/ui/field.tsx'

/** A box for each kind of thing that can be shared. */
export function KindBoxes({
  kinds,
  isTicked,
}: {
  kinds: GrantKind[]
  isTicked: (kind: GrantKind) => boolean
}) {
  return (
    <div className="grid gap-4">
      {kinds.map((kind) => (
        <CheckboxField
          key={kind}
          name={kindField(kind)}
          label={grantKindWords[kind].name}
          hint={grantKindWords[kind].detail}
          defaultChecked={isTicked(kind)}
        />
      ))}
    </div>
  )
}
