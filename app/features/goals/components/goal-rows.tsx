import { StandingTag } from '#app/features/goals/components/standing-tag.tsx'
import type { standingWords } from '#app/features/goals/goal-words.ts'
import { Meter } from '#app/ui/meter.tsx'

export type GoalRow = {
  id: string
  href: string
  statement: string
  competency: string
  standing: ReturnType<typeof standingWords>
  value: string
  share: number
  due: string
  isOverdue: boolean
  next: string | null
  checkInHref: string | null
  asksCheckIn: boolean
}

/** Goals as rows: what, how it stands, when, and the one thing to do. */
export function GoalRows({ rows }: { rows: GoalRow[] }) {
  return (
    <ul className="border-t border-rule">
      {rows.map((row) => (
        <li key={row.id} className="goal-row keep border-b border-rule py-4">
          <div className="min-w-0">
            <a href={row.href} className="font-semibold">
              {row.statement}
            </a>
            <p className="mt-0.5 text-[0.92rem] text-soft">
              {row.competency}
              {row.next ? `. Next: ${row.next}` : ''}
            </p>
          </div>
          <div>
            <StandingTag standing={row.standing} />
            <p className="mt-1 text-[0.92rem]">{row.value}</p>
            <div className="mt-1 max-w-44">
              <Meter
                value={Math.round(row.share * 100)}
                most={100}
                label={`${Math.round(row.share * 100)} percent of the way`}
              />
            </div>
          </div>
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 sm:block">
            <p className={row.isOverdue ? 'font-semibold' : undefined}>
              {row.isOverdue ? 'Overdue since' : 'Due'} {row.due}
            </p>
            {row.checkInHref ? (
              <p className="sm:mt-2">
                <a
                  href={row.checkInHref}
                  className={row.asksCheckIn ? 'button' : 'inline-block py-2 font-semibold'}
                >
                  Check in<span className="sr-only">: {row.statement}</span>
                </a>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
