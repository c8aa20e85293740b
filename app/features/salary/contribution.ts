export const companySizes = ['1-49', '50-249', '250-999', '1000-9999', '10000+'] as const
export type CompanySize = (typeof companySizes)[number]

export const companySizeWords: Record<CompanySize, string> = {
  '1-49': 'up to 49 people',
  '50-249': '50 to 249 people',
  '250-999': '250 to 999 people',
  '1000-9999': '1,000 to 9,999 people',
  '10000+': '10,000 people or more',
}

/** Titles that are counted together; a free text could name its writer. */
export const contributionTitles = ['tpm', 'program-manager', 'other'] as const
export type ContributionTitle = (typeof contributionTitles)[number]

export const contributionTitleWords: Record<ContributionTitle, string> = {
  tpm: 'Technical program manager',
  'program-manager': 'Program manager, doing technical program management',
  other: 'Another title, doing technical program management',
}

/** What is shown of contributions: which part of pay. */
const aggregateParts = ['base', 'base-plus-cash', 'total-with-equity'] as const
export type AggregatePart = (typeof aggregateParts)[number]

/** How many contributions a figure needs. */
export const fewestFor = { median: 10, quartiles: 20, tails: 30 } as const

/** The Monday (UTC) of the week of an instant: the finest time that is kept of a contribution. */
export function mondayOf(instant: Date): string {
  const day = new Date(instant)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

/** Whole weeks from one Monday to another. */
export function weeksBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (7 * 24 * 60 * 60 * 1000))
}

/** Rounded to about one per cent (steps of 1, 2 or 5 times a power of ten), so that no single pay can be read off. */
export function roundPay(amount: number): number {
  const most = amount / 100
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  const step = [5, 2, 1].map((times) => times * power).find((size) => size <= Math.max(1, most)) ?? 1
  return Math.round(amount / step) * step
}

/** "10 to 19": counts are told in bands of ten. */
export function bandWords(from: number): string {
  return `${from.toLocaleString('en-GB')} to ${(from + 9).toLocaleString('en-GB')}`
}

export type PayParts = { base: number; bonus: number; equity: number }

/**
 * Whether somebody should look before a contribution is counted: far outside what any record of the country knows, or lopsided. `known`: the
 * smallest and largest yearly figure in the same currency; undefined where there is none.
 */
export function isOutlier(
  { base, bonus, equity }: PayParts,
  known: { least: number; most: number } | undefined,
): boolean {
  if (bonus > 3 * base || equity > 20 * base) return true
  return known !== undefined && (base < known.least / 3 || base > known.most * 3)
}
