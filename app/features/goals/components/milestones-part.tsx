import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { MilestoneList } from '#app/features/goals/components/milestone-list.tsx'
import { PartForm, type PartRefusal } from '#app/features/goals/components/part-form.tsx'
import { TextField } from '#app/ui/field.tsx'

/** The milestones of a goal, and the form of a further one. */
export function MilestonesPart({
  milestones,
  today,
  canChange,
  refusal,
}: {
  milestones: { id: string; title: string; dueOn: CalendarDate | null; doneOn: CalendarDate | null }[]
  today: CalendarDate
  canChange: boolean
  refusal: PartRefusal | undefined
}) {
  return (
    <>
      {milestones.length > 0 ? (
        <MilestoneList milestones={milestones} today={today} canChange={canChange} />
      ) : (
        <p className="text-soft">
          None yet. Three to five things that will be finished on the way are enough.
        </p>
      )}
      {canChange ? (
        <PartForm summary="Add a milestone" act="add-milestone" label="Add it" refusal={refusal}>
          <TextField
            name="title"
            label="What will be finished"
            defaultValue={refusal?.typed.title ?? ''}
            error={refusal?.errors.title}
          />
          <TextField
            name="dueOn"
            type="date"
            label="By when"
            hint="Optional."
            defaultValue={refusal?.typed.dueOn ?? ''}
            error={refusal?.errors.dueOn}
          />
        </PartForm>
      ) : null}
    </>
  )
}
