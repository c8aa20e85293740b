import { PartForm, type PartRefusal } from '#app/features/goals/components/part-form.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'

/** Sets the standing by hand, with a reason, or gives it back to the computation. */
export function StandingForm({
  override,
  refusal,
}: {
  override: string | null
  refusal: PartRefusal | undefined
}) {
  return (
    <PartForm
      summary="I see the standing otherwise"
      act="rag"
      label="Save the standing"
      refusal={refusal}
      stem="standing-"
    >
      <SelectField
        id="standing-rag"
        name="rag"
        label="Standing"
        defaultValue={refusal?.typed.rag ?? override ?? 'computed'}
        options={[
          { value: 'computed', label: 'As computed' },
          { value: 'green', label: 'On track' },
          { value: 'amber', label: 'At risk' },
          { value: 'red', label: 'Off track' },
        ]}
        error={refusal?.errors.rag}
      />
      <TextField
        id="standing-reason"
        name="reason"
        label="Why"
        defaultValue={refusal?.typed.reason ?? ''}
        error={refusal?.errors.reason}
      />
    </PartForm>
  )
}
