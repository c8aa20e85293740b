import { fieldNames } from '#app/features/goals/goal-changes.ts'
import { shortDate } from '#app/features/goals/goal-words.ts'

type Change = {
  entry: number
  field: string
  before: string | null
  after: string | null
  reason: string | null
  on: string
}

/** Every field that was ever different, the newest first. */
export function HistoryList({ changes, nameOf }: { changes: Change[]; nameOf: Record<string, string> }) {
  const say = (field: string, value: string | null) => {
    if (value === null) return 'nothing'
    if (/On$/.test(field) && /^\d{4}-\d\d-\d\d$/.test(value)) return shortDate(value)
    return field === 'competency' ? (nameOf[value] ?? value) : value
  }
  const moved = (field: string, before: string, after: string) => {
    if (field === 'milestone' && after === `done: ${before}`) return `: ${before}, done`
    if (field === 'milestone' && before === `done: ${after}`) return `: ${after}, not done after all`
    return `: ${say(field, before)} became ${say(field, after)}`
  }
  return (
    <ol className="max-w-[42rem] text-[0.95rem]">
      {changes.map(({ entry, field, before, after, reason, on }) => (
        <li key={entry} className="keep border-b border-rule py-1.5">
          <span className="text-soft">{on}</span> <strong>{fieldNames[field] ?? field}</strong>
          {field === 'created'
            ? ` as ${after}`
            : before === null
              ? `: ${say(field, after)}`
              : after === null
                ? `: removed "${say(field, before)}"`
                : moved(field, before, after)}
          {reason ? <span className="block">"{reason}"</span> : null}
        </li>
      ))}
    </ol>
  )
}
