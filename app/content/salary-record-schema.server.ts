import { z } from 'zod'
import {
  type Benchmark,
  bases,
  computeTier,
  fits,
  payPeriods,
  sampleCounts,
  sourceKinds,
  statNames,
  tiers,
} from '#app/domain/benchmark.ts'

const text = z.string().min(1).max(400)
const yearOrMonth = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'must be a year or a month such as 2026-05')

const stat = z
  .union([
    z.number().positive(),
    z.strictObject({ at_least: z.number().positive() }).describe('top-coded by the publisher'),
  ])
  .nullable()

/** A record without its grade, which is computed. Descriptions end up in the public JSON schema. */
const fields = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{4,79}$/, 'must be 5 to 80 small letters, digits and hyphens')
    .describe('Permanent. The record stands at /salary/records/<id>.'),
  place: z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be two capital letters')
      .describe('ISO 3166-1 alpha-2'),
    area: text
      .nullable()
      .default(null)
      .describe('State, province, metro or county; null for the whole country.'),
    area_kind: z.enum(['country', 'state', 'metro', 'county', 'city']).nullable().default(null),
  }),
  role: z.strictObject({
    label: text.describe("The source's own wording."),
    fit: z
      .enum(fits)
      .describe(
        'tpm-title: people with this title; near: IT project or programme managers; broader: all project managers or all of IT; above: managers of people too; comparison: another job.',
      ),
    scheme: text.nullable().default(null).describe('SOC-2018, NOC-2021, ANZSCO ...'),
    code: text.nullable().default(null),
    level: text.nullable().default(null).describe('Level of an employer, where the source gives one.'),
    experience_years: z.tuple([z.number(), z.number()]).nullable().default(null),
  }),
  pay: z.strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be three capital letters')
      .describe('As collected. Conversions are made on display and never stored.'),
    converted_by_source: z
      .boolean()
      .default(false)
      .describe('True where the source itself converted from the local currency.'),
    per: z.enum(payPeriods),
    basis: z.enum(bases),
    hours_note: text.nullable().default(null),
  }),
  stats: z
    .strictObject(Object.fromEntries(statNames.map((name) => [name, stat.optional()])) as StatFields)
    .refine((stats) => Object.values(stats).some((value) => value !== null && value !== undefined), {
      error: 'must hold at least one figure',
    })
    .refine(risesThroughPercentiles, { error: 'has percentiles that fall' }),
  period: z.strictObject({
    from: yearOrMonth.nullable().default(null),
    to: yearOrMonth.nullable().default(null),
    published: text.nullable().default(null),
    note: text.nullable().default(null),
  }),
  sample: z.strictObject({
    n: z.int().positive().nullable(),
    counts: z.enum(sampleCounts).nullable().default(null),
    rel_std_error_pct: z.number().nonnegative().nullable().default(null),
    population: text.nullable().default(null),
  }),
  source: z.strictObject({
    publisher: text,
    name: text,
    kind: z.enum(sourceKinds),
    address: text,
    obtained_from: text
      .nullable()
      .default(null)
      .describe('The copy or report that was read, where that is not the publisher.'),
    steps_from_origin: z
      .int()
      .min(0)
      .max(3)
      .default(0)
      .describe(
        "0 the publisher's own; 1 an unaltered copy; 2 a cleaned copy or press report; 3 quotes of quotes",
      ),
    read_on: z.iso.date('must be a date such as 2026-11-22'),
  }),
  licence: z.strictObject({
    id: text,
    verified: z.boolean().describe('True only where the licence or its statement was read.'),
    reuse: z
      .enum(
        ['data', 'aggregates', 'single-fact'],
        'must be data, aggregates or single-fact; others are not kept',
      )
      .describe('What may be done with the figure; single-fact is a quotation.'),
    credit: text.nullable().default(null),
  }),
}

type StatFields = Record<(typeof statNames)[number], z.ZodOptional<typeof stat>>

const quality = z.strictObject({
  tier: z
    .enum(tiers)
    .describe(
      'A best to E: computed from kind, steps, fit, age on the day of reading and sample. It grades the evidence.',
    ),
  caveats: z.array(text).max(12),
  contradicts: z.array(z.string()).max(20).default([]).describe('Ids of records that disagree.'),
})

/** A record whose tier must be the computed one. */
export const benchmarkSchema = z.strictObject({ ...fields, quality }).superRefine((record, check) => {
  const computed = computeTier(record as Benchmark)
  if (record.quality.tier !== computed) {
    check.addIssue({
      code: 'custom',
      path: ['quality', 'tier'],
      message: `is ${record.quality.tier}, but the record makes it ${computed}`,
    })
  }
})

/** A record to be imported: its tier, given or not, is computed anew. */
export const importedBenchmarkSchema = z.strictObject({
  ...fields,
  quality: quality.partial({ tier: true, contradicts: true }),
})

export const benchmarkSchemaId = 'urn:critical-path:salary-benchmark:1'

/** JSON Schema 2020-12 of the public download. */
export function describeBenchmarks(): unknown {
  return {
    ...z.toJSONSchema(
      z.strictObject({
        schema: z.literal(benchmarkSchemaId),
        made_on: z.iso.date().describe('The newest day on which one of the sources was read.'),
        records: z.array(z.strictObject({ ...fields, quality })),
      }),
      { io: 'output' },
    ),
    $id: benchmarkSchemaId,
    title: 'Pay benchmarks: one record = one source, one place, one pay basis; never a blend',
  }
}

function risesThroughPercentiles(
  stats: Partial<Record<string, number | { at_least: number } | null>>,
): boolean {
  const points = ['p10', 'p25', 'p50', 'p75', 'p90'].flatMap((name) => {
    const value = stats[name]
    return typeof value === 'number' ? [value] : value ? [value.at_least] : []
  })
  return points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0))
}
