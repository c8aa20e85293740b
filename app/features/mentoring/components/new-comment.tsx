import { Button } from '#app/ui/button.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'

/** Begins a thread. The snippets of a mentor are put in by a form of their own, so that it works without scripts. */
export function NewComment({
  action,
  mentorshipId,
  mentorKey,
  other,
  isHinted,
  snippets,
  text,
  error,
  field = 'body',
}: {
  action: string
  mentorshipId: string
  mentorKey: string
  other: string
  /** Somebody who writes for the first time is told how. */
  isHinted: boolean
  snippets: { id: string; title: string }[]
  text: string
  error: string | undefined
  /** Apart from those of other forms on the page. */
  field?: string
}) {
  return (
    <div className="no-print mt-7 grid gap-5">
      {snippets.length > 0 ? (
        <form method="get" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="with" value={mentorshipId} />
          <SelectField
            name="snippet"
            label="Begin with one of your snippets"
            options={snippets.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button>Put it in</Button>
        </form>
      ) : null}
      <form method="post" action={action} className="grid gap-4" noValidate>
        <input type="hidden" name="mentorship" value={mentorshipId} />
        <input type="hidden" name="key" value={mentorKey} />
        <TextArea
          name={field}
          label={`A comment for ${other}`}
          hint={
            isHinted
              ? 'About the task, not the person: what you see, where, and what would make it stronger. Markdown works. Only the two of you read it.'
              : 'Only the two of you read it. Markdown works.'
          }
          rows={5}
          defaultValue={text}
          error={error}
        />
        <p>
          <Button look="primary" name="do" value="comment">
            Comment
          </Button>
        </p>
      </form>
    </div>
  )
}
