import { z } from 'zod'
import { levelSlugs } from '#app/domain/target.ts'
import { companySizes, contributionTitles } from '#app/features/salary/contribution.ts'
import { offerCurrencies, readAmount } from '#app/features/salary/offer-fields.ts'

const mostPay = 1_000_000_000

/** A yearly amount in whole units. */
function amount(what: string, least: number) {
  return z
    .string()
    .max(40, `${what}: write the amount in figures, such as 120000.`)
    .transform((text) => readAmount(text.trim()))
    .refine((value) => value !== undefined && value >= least && value <= mostPay, {
      error:
        least > 0
          ? `${what}: write the yearly amount in figures, such as 120000.`
          : `${what}: write the amount in figures, or nothing.`,
    })
    .transform((value) => Math.round(value ?? 0))
}

/** The newest and oldest year of pay that is taken depend on today. */
export function contributionForm(thisYear: number) {
  return z.object({
    title: z.enum(contributionTitles, 'Choose the title that is nearest to yours.'),
    level: z.enum(levelSlugs, 'Choose the scope of your work.'),
    country: z.string().regex(/^[A-Z]{2}$/, 'Choose the country in which you are paid.'),
    currency: z.enum(offerCurrencies, 'Choose the currency in which you are paid.'),
    base: amount('Base pay', 1),
    bonus: amount('Bonus', 0),
    equity: amount('Equity', 0),
    year: z.coerce
      .number('Choose the year of this pay.')
      .refine((year) => year <= thisYear && year > thisYear - 3, 'Choose one of the last three years.'),
    companySize: z.enum(companySizes, 'Choose how many people the company has.'),
    receipt: z
      .string()
      .regex(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/, 'This page is out of date. Reload it and send again.'),
  })
}

export type Contribution = z.infer<ReturnType<typeof contributionForm>>

/** A receipt as somebody types it: spaces, case and dashes do not matter. */
export const removalForm = z.object({
  code: z
    .string()
    .max(60, 'A receipt code has 16 letters and digits.')
    .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .refine(
      (code) => /^[A-Z2-9]{16}$/.test(code),
      'A receipt code has 16 letters and digits, such as K7QM-4RTX-9WPD-2HNC.',
    )
    .transform((code) => code.replace(/(.{4})(?=.)/g, '$1-')),
})
