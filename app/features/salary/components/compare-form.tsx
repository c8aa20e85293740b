import { comparePath } from '#app/features/salary/salary-paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

type Option = { value: string; label: string }

/** Chooses what to compare and in what money. The names of the fields are those of the address; `with` may stand there several times. */
export function CompareForm({
  countries,
  units,
  chosen,
  unit,
}: {
  countries: Option[]
  units: Option[]
  chosen: string[]
  unit: string
}) {
  const slots = [0, 1, 2, 3]
  return (
    <form method="get" action={comparePath} className="no-print grid grid-cols-1 gap-4">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-4">
        {slots.map((slot) => (
          <SelectField
            key={slot}
            name={`with${slot === 0 ? '' : slot + 1}`}
            label={
              slot === 0 ? 'Country' : slot === 1 ? 'Beside' : `And ${slot === 2 ? 'a third' : 'a fourth'}`
            }
            options={slot < 2 ? countries : [{ value: '', label: 'None' }, ...countries]}
            defaultValue={chosen[slot] ?? (slot === 0 ? 'us' : slot === 1 ? 'in' : '')}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-72 max-w-full">
          <SelectField name="in" label="Shown in" options={units} defaultValue={unit} />
        </div>
        <Button look="primary">Compare</Button>
      </div>
    </form>
  )
}
