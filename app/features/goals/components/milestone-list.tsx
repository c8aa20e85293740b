import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { shortDate } from '#app/features/goals/goal-words.ts'
import { Button } from '#app/ui/button.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Milestone = { id: string; title: string; dueOn: CalendarDate | null; doneOn: CalendarDate | null }

/** Milestones in their order, each to be ticked, moved up or removed. */
export function MilestoneList({
  milestones,
  today,
  canChange,
}: {
  milestones: Milestone[]
  today: CalendarDate
  canChange: boolean
}) {
  return (
    <ol className="max-w-[42rem] border-t border-rule">
      {milestones.map(({ id, title, dueOn, doneOn }, index) => (
        <li
          key={id}
          id={`milestone-${id}`}
          className="keep flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className={doneOn ? 'text-soft' : 'font-semibold'}>{title}</p>
            <p className="text-[0.92rem] text-soft">
              {doneOn ? (
                <Tag tone="good">done {shortDate(doneOn)}</Tag>
              ) : dueOn ? (
                <>
                  Due {shortDate(dueOn)} {dueOn < today ? <Tag tone="poor">overdue</Tag> : null}
                </>
              ) : (
                'No date'
              )}
            </p>
          </div>
          {canChange ? (
            <form method="post" className="no-print flex flex-wrap items-center gap-2">
              <input type="hidden" name="milestone" value={id} />
              <Button name="do" value={doneOn ? 'untick' : 'tick'} look={doneOn ? 'quiet' : 'plain'}>
                {doneOn ? 'Not done' : 'Done'}
                <span className="sr-only">: {title}</span>
              </Button>
              {index > 0 ? (
                <Button name="do" value="raise" look="quiet">
                  Up<span className="sr-only">: {title}</span>
                </Button>
              ) : null}
              <details>
                <summary className="px-1 py-2 text-[0.92rem]">
                  Remove<span className="sr-only">: {title}</span>
                </summary>
                <Button name="do" value="remove-milestone">
                  Yes, remove it
                </Button>
              </details>
            </form>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
