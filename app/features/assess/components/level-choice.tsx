import type { Proficiency } from '#app/domain/proficiency.ts'
import { FieldError } from '#app/ui/field.tsx'

type LevelOption = { level: Proficiency; name: string; closest: string; anchors: string[] }

/**
 * The five levels of a competency as one radio group. Choosing a level opens its statements and those of the next one, so that the choice
 * can be checked without reading all five; styles alone do that (app.css, `.level`), so it works without scripts.
 */
export function LevelChoice({
  levels,
  chosen,
  error,
}: {
  levels: LevelOption[]
  chosen: string | undefined
  error: string | undefined
}) {
  return (
    <fieldset aria-describedby={error ? 'level-error' : undefined}>
      <legend className="mb-3">
        <strong>Choose the line that is closest.</strong> Its statements open, and those of the next level:
        settle on the highest level whose statements are all true of you.
      </legend>
      <FieldError name="level" error={error} />
      <div>
        {levels.map(({ level, name, closest, anchors }) => (
          <div key={level} className="level">
            <label className="choice">
              <input
                type="radio"
                // The error summary links to the first choice by the name of the field.
                id={level === 1 ? 'level' : `level-${level}`}
                name="level"
                value={level}
                required
                defaultChecked={chosen === String(level)}
              />
              <span className="min-w-0">
                <strong className="block">
                  {level} {name}
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
        <label className="choice">
          <input
            type="radio"
            id="level-unsure"
            name="level"
            value="unsure"
            defaultChecked={chosen === 'unsure'}
          />
          <span>
            <span className="block">Not sure</span>
            <span className="mt-1 block text-[0.92rem] text-soft">
              Leaves this competency out rather than guessing.
            </span>
          </span>
        </label>
      </div>
    </fieldset>
  )
}
