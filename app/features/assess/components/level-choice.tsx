import type { Proficiency } from '#app/domain/proficiency.ts'
import { FieldError } from '#app/ui/field.tsx'
import { LevelList } from '#app/ui/level-list.tsx'

type LevelOption = { level: Proficiency; name: string; closest: string; anchors: string[] }

/** The five levels of a competency as one radio group, so that the choice can be checked without reading the statements of all five. */
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
        <LevelList name="level" levels={levels} chosen={chosen} required />
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
