import { FieldError } from '#app/ui/field.tsx'

export type AnchoredLevel = { level: number; name: string; closest: string; anchors: string[] }

/**
 * The five levels of a competency for somebody who rates another. The same lines and statements by which people rate themselves; the
 * chosen level opens its statements and those of the next one, by styles alone.
 */
export function AnchorChoice({
  name,
  legend,
  levels,
  chosen,
  error,
  leaveOut,
}: {
  name: string
  legend: React.ReactNode
  levels: AnchoredLevel[]
  chosen: string | undefined
  error?: string | undefined
  /** What not choosing is called; without it one has to be chosen. */
  leaveOut?: string
}) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-3">{legend}</legend>
      <FieldError name={name} error={error} />
      <div>
        {levels.map(({ level, name: levelName, closest, anchors }) => (
          <div key={level} className="level">
            <label className="choice">
              <input
                type="radio"
                id={level === 1 ? name : `${name}-${level}`}
                name={name}
                value={level}
                required={leaveOut === undefined}
                defaultChecked={chosen === String(level)}
              />
              <span className="min-w-0">
                <strong className="block">
                  {level} {levelName}
                </strong>
                {closest}
              </span>
            </label>
            <ul className="level-anchors">
              {anchors.map((anchor) => (
                <li key={anchor}>{anchor}</li>
              ))}
            </ul>
          </div>
        ))}
        {leaveOut ? (
          <label className="choice">
            <input
              type="radio"
              name={name}
              value=""
              defaultChecked={!levels.some(({ level }) => chosen === String(level))}
            />
            <span>{leaveOut}</span>
          </label>
        ) : null}
      </div>
    </fieldset>
  )
}
