import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { PartForm, type PartRefusal, PartRow, RemovePart } from '#app/features/goals/components/part-form.tsx'
import { shortDate } from '#app/features/goals/goal-words.ts'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'

type Evidence = {
  id: string
  kind: string
  title: string
  url: string | null
  note: string | null
  on: CalendarDate
  milestoneId: string | null
}

/** What was filed with a goal, and the form to file more. */
export function EvidencePart({
  evidence,
  milestones,
  canFile,
  refusal,
}: {
  evidence: Evidence[]
  milestones: { id: string; title: string }[]
  canFile: boolean
  refusal: PartRefusal | undefined
}) {
  return (
    <>
      {evidence.length > 0 ? (
        <ul className="max-w-[42rem]">
          {evidence.map(({ id, kind, title, url, note, on, milestoneId }) => (
            <PartRow key={id}>
              <div className="min-w-0 flex-1 basis-64">
                <p>
                  {url ? (
                    <a href={url} rel="noreferrer" className="font-semibold [overflow-wrap:anywhere]">
                      {title}
                    </a>
                  ) : (
                    <strong>{title}</strong>
                  )}
                </p>
                <p className="text-[0.92rem] text-soft">
                  {kind}, {shortDate(on)}
                  {milestoneId
                    ? `, for "${milestones.find((one) => one.id === milestoneId)?.title ?? 'a milestone'}"`
                    : ''}
                </p>
                {note ? <p className="text-[0.95rem] whitespace-pre-line">{note}</p> : null}
              </div>
              {canFile ? (
                <RemovePart name="evidence" id={id} act="remove-evidence" of={`: ${title}`} />
              ) : null}
            </PartRow>
          ))}
        </ul>
      ) : (
        <p className="text-soft">
          Nothing filed yet. A link, a document, a story or a note; it goes into the promotion case.
        </p>
      )}
      {canFile ? (
        <PartForm
          summary="File evidence"
          act="file-evidence"
          label="File it"
          refusal={refusal}
          stem="evidence-"
        >
          <SelectField
            id="evidence-kind"
            name="kind"
            label="What it is"
            defaultValue={refusal?.typed.kind ?? 'link'}
            options={[
              { value: 'link', label: 'A link' },
              { value: 'artefact', label: 'An artefact' },
              { value: 'story', label: 'A story' },
              { value: 'note', label: 'A note' },
            ]}
          />
          <TextField
            id="evidence-title"
            name="title"
            label="Title"
            defaultValue={refusal?.typed.title ?? ''}
            error={refusal?.errors.title}
          />
          <TextField
            id="evidence-url"
            name="url"
            type="url"
            label="Link"
            hint="Needed for a link, optional otherwise."
            defaultValue={refusal?.typed.url ?? ''}
            error={refusal?.errors.url}
          />
          <TextArea
            id="evidence-note"
            name="note"
            label="What it shows"
            rows={2}
            defaultValue={refusal?.typed.note ?? ''}
            error={refusal?.errors.note}
          />
          {milestones.length > 0 ? (
            <SelectField
              id="evidence-milestone"
              name="milestone"
              label="For"
              defaultValue={refusal?.typed.milestone ?? ''}
              options={[
                { value: '', label: 'The goal as a whole' },
                ...milestones.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          ) : null}
        </PartForm>
      ) : null}
    </>
  )
}
