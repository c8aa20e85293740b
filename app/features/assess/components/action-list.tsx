import { proficiencyNames } from '#app/domain/proficiency.ts'
import type { NextAction } from '#app/features/assess/next-actions.ts'

/** At most three things to do next, each with the reason in words and a link to where the work is described. */
export function ActionList({ actions, nameOf }: { actions: NextAction[]; nameOf: Record<string, string> }) {
  return (
    <ol className="max-w-[42rem]">
      {actions.map((action, index) => (
        <li
          key={action.activity.href}
          className="keep grid grid-cols-[2.4rem_1fr] border-b border-rule py-4 first:border-t"
        >
          <span aria-hidden="true" className="text-[1.5rem] leading-none font-bold text-signal">
            {index + 1}
          </span>
          <div>
            <h3>
              <a href={action.activity.href}>{action.activity.title}</a>
            </h3>
            <p className="mt-1">
              {reason(action, nameOf[action.activity.competency] ?? action.activity.competency)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function reason({ activity, best, requirement, essential, gain }: NextAction, name: string): string {
  const standing =
    best === null
      ? `${name} has no reading yet, and the target asks for ${requirement}`
      : `${name} reads ${best.toFixed(1)}, and the target asks for ${requirement}`
  const weight = essential ? ' It is essential, so it counts twice.' : ''
  return `${standing}.${weight} About ${activity.hours} hours lead to level ${activity.to} (${proficiencyNames[activity.to]}), worth ${gain.toFixed(1)} points.`
}
