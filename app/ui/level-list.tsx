/**
 * Levels as radios of one group, each with the statements that belong to it. Choosing one opens its statements and those of the next;
 * styles alone do that (app.css, `.level`), so it works without scripts.
 */
export function LevelList({
  name,
  levels,
  chosen,
  required,
}: {
  name: string
  levels: { level: number; name: string; closest: string; anchors: string[] }[]
  chosen: string | undefined
  required: boolean
}) {
  return levels.map(({ level, name: levelName, closest, anchors }) => (
    <div key={level} className="level">
      <label className="choice">
        <input
          type="radio"
          // The error summary links to the first choice by the name of the field.
          id={level === 1 ? name : `${name}-${level}`}
          name={name}
          value={level}
          required={required}
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
  ))
}
