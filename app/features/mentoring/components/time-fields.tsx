import { timeField, timeIndexes } from '#app/features/mentoring/field-names.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'

const lengths = ['15', '30', '45', '60', '90']

/** One to three times and how long: what a meeting is proposed and moved by. */
export function TimeFields({
  typed,
  errors,
  minutes,
}: {
  typed: Record<string, string> | undefined
  errors: Record<string, string>
  minutes: string
}) {
  const chosen = typed?.minutes ?? minutes
  const offered = lengths.includes(chosen) || !/^\d{1,3}$/.test(chosen) ? lengths : [...lengths, chosen]
  return (
    <>
      {timeIndexes.map((index) => (
        <TextField
          key={index}
          type="datetime-local"
          name={timeField(index)}
          label={index === 1 ? 'Time' : `Or, time ${index}`}
          defaultValue={typed?.[timeField(index)]}
          error={errors[timeField(index)]}
        />
      ))}
      <SelectField
        name="minutes"
        label="How long"
        options={offered.map((value) => ({ value, label: `${value} minutes` }))}
        defaultValue={chosen}
        error={errors.minutes}
      />
    </>
  )
}
