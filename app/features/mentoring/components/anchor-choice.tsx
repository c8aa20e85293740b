import { FieldError } from '#app/ui/field.tsx'
import { LevelList } from '#app/ui/level-list.tsx'

export type AnchoredLevel = { level: number; name: string; closest: string; anchors: string[] }

/** The five levels of a competency for somebody who rates another: the same lines and statements by which people rate themselves. */
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
        <LevelList name={name} levels={levels} chosen={chosen} required={leaveOut === undefined} />
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
