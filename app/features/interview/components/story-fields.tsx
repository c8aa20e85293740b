import { TextArea, TextField } from '#app/ui/field.tsx'

type Values = Record<string, string>

const parts = [
  {
    name: 'situation',
    label: 'Situation',
    hint: 'Where, when, and what was at stake. Two sentences.',
    rows: 3,
  },
  { name: 'task', label: 'Task', hint: 'What you were asked to do, or took on.', rows: 2 },
  {
    name: 'action',
    label: 'Action',
    hint: 'What you did, step by step, and what you decided against.',
    rows: 6,
  },
  { name: 'result', label: 'Result', hint: 'What changed, and what it cost or did not achieve.', rows: 3 },
] as const

/** The parts of a story as fields, and what it serves. */
export function StoryFields({
  values,
  errors,
  competencies,
  chosen,
  prompts,
}: {
  values: Values
  errors: Values
  competencies: { slug: string; name: string }[]
  chosen: string[]
  /** Prompts that the story was named for already. */
  prompts: { slug: string; prompt: string }[]
}) {
  return (
    <div className="grid gap-5">
      <TextField
        name="title"
        label="Title"
        hint="As you would call it to yourself: the March cutover."
        defaultValue={values.title}
        error={errors.title}
      />
      {parts.map(({ name, label, hint, rows }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={hint}
          rows={rows}
          defaultValue={values[name]}
          error={errors[name]}
        />
      ))}
      <TextField
        name="metric"
        label="Metric"
        hint="The one figure that you want remembered, before and after."
        defaultValue={values.metric}
        error={errors.metric}
      />
      <TextArea
        name="lesson"
        label="Lesson"
        hint="What you do differently since."
        defaultValue={values.lesson}
        error={errors.lesson}
      />
      <Boxes
        legend="Competencies it shows"
        prefix="competency-"
        boxes={competencies.map(({ slug, name }) => ({ value: slug, label: name }))}
        chosen={chosen}
      />
      {prompts.length > 0 ? (
        <Boxes
          legend="Prompts you named it for"
          prefix="question-"
          boxes={prompts.map(({ slug, prompt }) => ({ value: slug, label: prompt }))}
          chosen={prompts.map(({ slug }) => slug)}
        />
      ) : null}
    </div>
  )
}

function Boxes({
  legend,
  prefix,
  boxes,
  chosen,
}: {
  legend: string
  prefix: string
  boxes: { value: string; label: string }[]
  chosen: string[]
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid max-w-[46rem] gap-x-6 gap-y-1 sm:grid-cols-2">
        {boxes.map(({ value, label }) => (
          <label key={value} className="flex gap-3 py-1">
            <input
              type="checkbox"
              name={`${prefix}${value}`}
              value="yes"
              defaultChecked={chosen.includes(value)}
              className="mt-1 size-5 shrink-0 accent-signal"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
