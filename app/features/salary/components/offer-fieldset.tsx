import { currencyName } from '#app/domain/money.ts'
import {
  type OfferPart,
  offerCurrencies,
  offerField,
  usualVesting,
} from '#app/features/salary/offer-fields.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'

type Values = Record<string, string>

/** The fields of one offer. Only the base is needed. */
export function OfferFieldset({
  number,
  values,
  errors,
  currency,
}: {
  number: number
  values: Values
  errors: Values
  /** Chosen where nothing is yet. */
  currency: string
}) {
  const field = (part: OfferPart) => {
    const name = offerField(number, part)
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  const money = { inputMode: 'decimal', autoComplete: 'off' } as const
  const currencyField = field('currency')
  return (
    <fieldset className="grid gap-x-5 gap-y-4 pt-2 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="sr-only">Offer {number}</legend>
      <TextField
        {...field('name')}
        label="Name"
        hint="For you: a company, a code name."
        maxLength={60}
        autoComplete="off"
      />
      <SelectField
        {...currencyField}
        defaultValue={currencyField.defaultValue || currency}
        label="Currency"
        hint="All amounts of this offer."
        options={offerCurrencies.map((code) => ({ value: code, label: currencyName(code) }))}
      />
      <TextField {...field('base')} {...money} label="Base a year" hint="Before tax." />
      <TextField {...field('bonus')} {...money} label="Bonus a year" hint="At target." />
      <TextField {...field('signOn1')} {...money} label="Sign-on, first year" hint="Paid once." />
      <TextField {...field('signOn2')} {...money} label="Sign-on, second year" hint="Paid once." />
      <TextField {...field('equity')} {...money} label="Equity, whole grant" hint="At today's share price." />
      <TextField
        {...field('vesting')}
        defaultValue={field('vesting').defaultValue || usualVesting}
        label="Vesting, years 1 to 4"
        hint="Per cent a year, such as 5, 15, 40, 40."
        autoComplete="off"
      />
      <TextField
        {...field('hours')}
        inputMode="decimal"
        autoComplete="off"
        label="Hours a week"
        hint="As you expect them."
      />
      <TextField
        {...field('benefits')}
        {...money}
        label="Benefits a year"
        hint="What they are worth to you in money."
      />
    </fieldset>
  )
}
