import { basisWords, fitWords, kindWords, tiers } from '#app/domain/benchmark.ts'
import type { TableQuery } from '#app/features/salary/benchmark-table.ts'
import { salaryPath } from '#app/features/salary/salary-paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

type Option = { value: string; label: string }

/** The filters of the world table: an ordinary form whose answer is an address. */
export function TableFilters({
  query,
  countries,
  years,
}: {
  query: TableQuery
  countries: Option[]
  years: number[]
}) {
  const any = { value: '', label: 'All' }
  const optionsOf = (words: Record<string, string>) => [
    any,
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ]
  return (
    <form method="get" action={`${salaryPath}#records`} className="no-print mb-5">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-3">
        <SelectField
          name="country"
          label="Country"
          options={[any, ...countries]}
          defaultValue={query.country?.toLowerCase() ?? ''}
        />
        <SelectField name="fit" label="Fit" options={optionsOf(fitWords)} defaultValue={query.fit ?? ''} />
        <SelectField
          name="basis"
          label="Basis"
          options={optionsOf(basisWords)}
          defaultValue={query.basis ?? ''}
        />
        <SelectField
          name="kind"
          label="Kind of source"
          options={optionsOf(kindWords)}
          defaultValue={query.kind ?? ''}
        />
        <SelectField
          name="tier"
          label="Tier"
          options={[
            any,
            ...tiers
              .slice(0, 4)
              .map((tier) => ({ value: tier, label: tier === 'A' ? 'A' : `${tier} or better` })),
          ]}
          defaultValue={query.tier ?? ''}
        />
        <SelectField
          name="year"
          label="Year"
          options={[any, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
          defaultValue={query.year === undefined ? '' : String(query.year)}
        />
      </div>
      {query.sort === 'country' ? null : <input type="hidden" name="sort" value={query.sort} />}
      <div className="mt-3 flex flex-wrap items-center gap-x-4">
        <Button>Show</Button>
        <a href={`${salaryPath}#records`}>Show all</a>
      </div>
    </form>
  )
}
