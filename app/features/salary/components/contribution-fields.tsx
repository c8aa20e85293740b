import { currencyName } from '#app/domain/money.ts'
import {
  companySizes,
  companySizeWords,
  contributionTitles,
  contributionTitleWords,
} from '#app/features/salary/contribution.ts'
import { offerCurrencies } from '#app/features/salary/offer-fields.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'

type Option = { value: string; label: string }

/** What is asked of somebody who adds their pay. Choices rather than free text: a text could name its writer. */
export function ContributionFields({
  values,
  errors,
  countries,
  levels,
  years,
}: {
  values: Record<string, string>
  errors: Record<string, string>
  countries: Option[]
  levels: Option[]
  years: number[]
}) {
  const money = { inputMode: 'decimal', autoComplete: 'off' } as const
  const chosen = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] })
  const none = { value: '', label: 'Choose' }
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <SelectField
        {...chosen('title')}
        label="Title"
        options={[
          none,
          ...contributionTitles.map((value) => ({ value, label: contributionTitleWords[value] })),
        ]}
      />
      <SelectField {...chosen('level')} label="Scope of your work" options={[none, ...levels]} />
      <SelectField {...chosen('country')} label="Country" options={[none, ...countries]} />
      <SelectField
        {...chosen('currency')}
        label="Currency"
        options={[none, ...offerCurrencies.map((value) => ({ value, label: currencyName(value) }))]}
      />
      <TextField {...chosen('base')} {...money} label="Base a year" hint="Before tax, whole units." />
      <TextField
        {...chosen('bonus')}
        {...money}
        label="Bonus paid, last year"
        hint="Nothing if there was none."
      />
      <TextField
        {...chosen('equity')}
        {...money}
        label="Equity vested, last year"
        hint="Nothing if there was none."
      />
      <SelectField
        {...chosen('year')}
        label="Year of this pay"
        options={[none, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <SelectField
        {...chosen('companySize')}
        label="Size of the company"
        options={[none, ...companySizes.map((value) => ({ value, label: companySizeWords[value] }))]}
      />
    </div>
  )
}
