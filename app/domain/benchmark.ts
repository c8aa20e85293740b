// What a published pay figure is made of. One record = one source, one place, one pay basis; never a blend.

/** How near the people that a source counted are to technical program managers. */
export const fits = ['tpm-title', 'near', 'broader', 'above', 'comparison'] as const
export type Fit = (typeof fits)[number]

/** What a figure counts. Figures of two bases are never compared. */
export const bases = [
  'base',
  'base-plus-cash',
  'total-with-equity',
  'gross-wage',
  'legal-floor',
  'unstated',
] as const
export type Basis = (typeof bases)[number]

export const sourceKinds = [
  'official-survey',
  'official-administrative',
  'official-rule',
  'open-survey',
  'crowd-sourced',
  'trade-survey',
  'employer-posting',
  'blog',
] as const
export type SourceKind = (typeof sourceKinds)[number]

export const payPeriods = ['year', 'month', 'week', 'hour'] as const
export type PayPeriod = (typeof payPeriods)[number]

/** A: best evidence. It speaks of the evidence, not of how well the job matches: that is `fit`. */
export const tiers = ['A', 'B', 'C', 'D', 'E'] as const
export type Tier = (typeof tiers)[number]

/** Published percentiles, then the other kinds of figure that sources give. */
export const percentileNames = ['p10', 'p25', 'p50', 'p75', 'p90'] as const
export const statNames = [...percentileNames, 'mean', 'low', 'high', 'point'] as const
export type StatName = (typeof statNames)[number]

/** A top-coded value says only that it is at least so much. */
export type Stat = number | { at_least: number }
export type Stats = Partial<Record<StatName, Stat | null>>

export const sampleCounts = ['people-estimated', 'respondents', 'reports', 'filings', 'postings'] as const

/** A record as it is stored, downloaded and imported. Names are those of the public schema. */
export type Benchmark = {
  id: string
  place: {
    /** ISO 3166-1 alpha-2 */
    country: string
    area: string | null
    area_kind: 'country' | 'state' | 'metro' | 'county' | 'city' | null
  }
  role: {
    label: string
    fit: Fit
    scheme: string | null
    code: string | null
    level: string | null
    experience_years: [number, number] | null
  }
  pay: {
    currency: string
    converted_by_source: boolean
    per: PayPeriod
    basis: Basis
    hours_note: string | null
  }
  stats: Stats
  /** Years or months: "2025", "2025-05". */
  period: { from: string | null; to: string | null; published: string | null; note: string | null }
  sample: {
    n: number | null
    counts: (typeof sampleCounts)[number] | null
    rel_std_error_pct: number | null
    population: string | null
  }
  source: {
    publisher: string
    name: string
    kind: SourceKind
    address: string
    obtained_from: string | null
    /** 0 the publisher's own, 1 an unaltered copy, 2 a cleaned copy or press report, 3 quotes of quotes */
    steps_from_origin: number
    read_on: string
  }
  licence: {
    id: string
    verified: boolean
    reuse: 'data' | 'aggregates' | 'single-fact'
    credit: string | null
  }
  quality: { tier: Tier; caveats: string[]; contradicts: string[] }
}

const kindStart: Record<SourceKind, number> = {
  'official-survey': 0,
  'official-administrative': 0,
  'official-rule': 1,
  'open-survey': 1,
  'employer-posting': 1,
  'trade-survey': 2,
  'crowd-sourced': 2,
  blog: 4,
}

/** One remark for each thing that makes the evidence weaker, beginning with the kind of source. Their points add up to the tier. */
export function tierReasons(record: Omit<Benchmark, 'quality'>): { points: number; because: string }[] {
  const { source, role, sample } = record
  const reasons = [
    { points: kindStart[source.kind], because: `kind of source: ${kindWords[source.kind]}` },
    { points: source.steps_from_origin >= 2 ? 1 : 0, because: 'read two or more steps from the origin' },
    { points: role.fit === 'tpm-title' || role.fit === 'near' ? 0 : 1, because: 'a wider or another job' },
    { points: isOld(record) ? 1 : 0, because: 'older than four years, or undated' },
    { points: sample.n !== null && sample.n < 30 ? 1 : 0, because: 'fewer than 30 observations' },
  ]
  return reasons.filter(({ points }, index) => index === 0 || points > 0)
}

/** The tier that follows from the record itself, as of the day on which it was read. */
export function computeTier(record: Omit<Benchmark, 'quality'>): Tier {
  const points = tierReasons(record).reduce((sum, reason) => sum + reason.points, 0)
  return tiers[Math.min(4, points)] ?? 'E'
}

function isOld({ period, source }: Omit<Benchmark, 'quality'>): boolean {
  if (period.to === null) return true
  return monthsBetween(lastMonth(period.to), source.read_on) > 48
}

/** Months from what a record speaks of to a day, 0 when it lies ahead; undefined when the record is undated. */
function ageInMonths({ period }: Pick<Benchmark, 'period'>, today: string): number | undefined {
  return period.to === null ? undefined : Math.max(0, monthsBetween(lastMonth(period.to), today))
}

/** Over 24 months a figure is ageing, over 48 it is old; the same words for everybody. */
export function staleness(
  record: Pick<Benchmark, 'period'>,
  today: string,
): 'fresh' | 'ageing' | 'old' | 'undated' {
  const age = ageInMonths(record, today)
  if (age === undefined) return 'undated'
  return age > 48 ? 'old' : age > 24 ? 'ageing' : 'fresh'
}

/** A year without a month counts up to its end. */
function lastMonth(period: string): string {
  return period.length === 4 ? `${period}-12` : period
}

function monthsBetween(from: string, to: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return count(to) - count(from)
}

/** The last year of which a record speaks. */
export function yearOf({ period }: Pick<Benchmark, 'period'>): number | undefined {
  return period.to === null ? undefined : Number(period.to.slice(0, 4))
}

const perYear: Record<PayPeriod, number> = { year: 1, month: 12, week: 52, hour: 2080 }

/** A figure by the year: month x 12, week x 52, hour x 2,080. */
export function yearlyFactor(per: PayPeriod): number {
  return perYear[per]
}

/** The figure itself, without whether it is top-coded. */
export function statValue(stat: Stat): number {
  return typeof stat === 'number' ? stat : stat.at_least
}

/** Which figure stands for a record where there is room for one: its median, else what its source gives instead. */
export function headlineStat(stats: Stats): StatName | undefined {
  return (['p50', 'point', 'mean', 'low', 'p25', 'p10', 'high', 'p75', 'p90'] as const).find(
    (name) => stats[name] !== undefined && stats[name] !== null,
  )
}

export const kindWords: Record<SourceKind, string> = {
  'official-survey': 'official survey',
  'official-administrative': 'official register',
  'official-rule': 'official rule',
  'open-survey': 'self-reported, open survey',
  'crowd-sourced': 'self-reported, website',
  'trade-survey': 'trade survey',
  'employer-posting': 'job advert',
  blog: 'blog',
}

export const basisWords: Record<Basis, string> = {
  base: 'base pay',
  'base-plus-cash': 'base and bonus',
  'total-with-equity': 'total with equity',
  'gross-wage': 'gross wage',
  'legal-floor': 'legal floor',
  unstated: 'not stated',
}

export const fitWords: Record<Fit, string> = {
  'tpm-title': 'the title itself',
  near: 'near: project managers in or near IT',
  broader: 'broader: all project managers, or all of IT',
  above: 'above: managers of people too',
  comparison: 'another job, for comparison',
}

export const fitShort: Record<Fit, string> = {
  'tpm-title': 'title',
  near: 'near',
  broader: 'broader',
  above: 'above',
  comparison: 'other job',
}

export const statWords: Record<StatName, string> = {
  p10: '10th percentile',
  p25: '25th percentile',
  p50: 'median',
  p75: '75th percentile',
  p90: '90th percentile',
  mean: 'mean',
  low: 'low',
  high: 'high',
  point: 'single figure',
}
