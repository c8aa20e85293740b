import Ajv2020 from 'ajv/dist/2020.js'
import { stringify } from 'csv-stringify/sync'
import { expect, test } from 'vitest'
import {
  benchmarkCountries,
  benchmarks,
  missingCountries,
  packageOf,
  wantedFor,
} from '#app/content/salaries.server.ts'
import { readRecords } from '#app/content/salary-import/read-records.ts'
import { benchmarkSchemaId, describeBenchmarks } from '#app/content/salary-record-schema.server.ts'
import { computeTier, tiers } from '#app/domain/benchmark.ts'
import { benchmarkColumns, cellsOf } from '#app/domain/benchmark-columns.ts'

const file = { schema: benchmarkSchemaId, made_on: '2026-11-22', records: benchmarks }

function asCsv(records: typeof benchmarks): string {
  return stringify([benchmarkColumns, ...records.map(cellsOf)])
}

test('every record passes the published schema', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    describeBenchmarks() as object,
  )
  expect(validate(file) ? [] : validate.errors).toEqual([])
})

test('the published schema refuses a record without a licence and a field that nobody knows', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    describeBenchmarks() as object,
  )
  const [first] = benchmarks
  const { licence: _left, ...without } = first ?? { licence: null }
  expect(validate({ ...file, records: [without] })).toBe(false)
  expect(validate({ ...file, records: [{ ...first, salary: 1 }] })).toBe(false)
})

test('importing the JSON download gives the same records', () => {
  expect(readRecords('salary.json', JSON.stringify(file))).toEqual(benchmarks)
})

test('importing the table gives the same table, byte for byte', () => {
  const table = asCsv(benchmarks)
  const again = readRecords('salary.csv', table)
  expect(asCsv(again)).toBe(table)
  expect(again).toEqual(benchmarks)
})

test('the tier of every record is the computed one, and every tier occurs', () => {
  for (const record of benchmarks) expect(computeTier(record), record.id).toBe(record.quality.tier)
  expect([...new Set(benchmarks.map(({ quality }) => quality.tier))].sort()).toEqual([...tiers])
})

test('the five starting medians are there as tier E', () => {
  const quoted = benchmarks.filter(({ source }) => source.kind === 'blog')
  expect(quoted.map(({ place, stats, quality }) => [place.country, stats.p50, quality.tier]).sort()).toEqual([
    ['AU', 128_000, 'E'],
    ['CA', 102_973, 'E'],
    ['GB', 65_000, 'E'],
    ['IN', 1_700_000, 'E'],
    ['US', 118_238, 'E'],
  ])
})

test('figures of few observations have no percentiles that few cannot carry', () => {
  for (const { id, sample, stats, source } of benchmarks) {
    if (source.kind !== 'open-survey' || sample.n === null) continue
    expect(sample.n, id).toBeGreaterThanOrEqual(10)
    if (sample.n < 20) expect([stats.p25, stats.p75], id).toEqual([undefined, undefined])
    if (sample.n < 50) expect([stats.p10, stats.p90], id).toEqual([undefined, undefined])
  }
})

test('what is under a licence that asks for credit has it', () => {
  for (const { id, licence } of benchmarks) {
    if (licence.id.startsWith('ODbL')) expect(licence.credit, id).toContain('Stack Overflow')
  }
})

test('a country is missing or has records, never both, and says what is wanted', () => {
  const missing = missingCountries.map(({ country }) => country)
  expect(missing.filter((country) => benchmarkCountries.includes(country))).toEqual([])
  expect(new Set(missing).size).toBe(missing.length)
  expect(benchmarkCountries.filter((country) => wantedFor(country)).length).toBeGreaterThan(10)
  expect(benchmarkCountries.filter((country) => packageOf(country)).length).toBeGreaterThan(2)
})
