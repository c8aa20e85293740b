import { expect, test } from 'vitest'
import { benchmarks } from '#app/content/salaries.server.ts'
import { diffRecords } from '#app/content/salary-import/diff-records.ts'
import { ImportRefused, readRecords } from '#app/content/salary-import/read-records.ts'
import type { Benchmark } from '#app/domain/benchmark.ts'
import { benchmarkColumns, cellsOf } from '#app/domain/benchmark-columns.ts'

const [first] = benchmarks as [Benchmark, ...Benchmark[]]

function faultsOf(name: string, text: string): string[] {
  try {
    readRecords(name, text)
  } catch (error) {
    if (error instanceof ImportRefused) return error.faults
    throw error
  }
  return []
}

test('a wrong tier in a file is computed anew', () => {
  const [record] = readRecords(
    'a.json',
    JSON.stringify([{ ...first, quality: { ...first.quality, tier: 'A' } }]),
  )
  expect(record?.quality.tier).toBe(first.quality.tier)
})

test('every fault is named by record and field, and nothing is taken', () => {
  const broken = [
    { ...first, pay: { ...first.pay, currency: 'euro' } },
    { ...first, id: 'second-record', stats: { p25: 200, p75: 100 } },
    { ...first, id: 'third-record', licence: { ...first.licence, reuse: 'none' } },
    { ...first, id: 'fourth-record', surprise: true },
    { id: '' },
  ]
  const faults = faultsOf('a.json', JSON.stringify(broken))
  expect(faults).toContain(`${first.id}: pay.currency: must be three capital letters`)
  expect(faults).toContain('second-record: stats: has percentiles that fall')
  expect(faults).toContain(
    'third-record: licence.reuse: must be data, aggregates or single-fact; others are not kept',
  )
  expect(faults.some((fault) => fault.startsWith('fourth-record: record: '))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('record 5: place: '))).toBe(true)
})

test('the same id twice, an empty file and no file of ours are refused', () => {
  expect(faultsOf('a.json', JSON.stringify([first, first]))).toEqual([
    `${first.id}: id: stands twice in the file`,
  ])
  expect(faultsOf('a.json', '[]')).toEqual(['file: holds no records'])
  expect(faultsOf('a.json', 'PK\u0003')[0]).toMatch(/^file: is no JSON/)
  expect(faultsOf('a.json', '{"rows":[]}')).toEqual(['file: holds no list of records'])
  expect(faultsOf('a.csv', 'id,"unclosed')[0]).toMatch(/^file: is no table/)
  expect(faultsOf('a.csv', 'id,colour\nsome-record,red')[0]).toMatch(/^some-record: /)
})

test('a table of a spreadsheet, with its mark and its line ends, is read alike', () => {
  const rows = [benchmarkColumns, cellsOf(first)].map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  )
  expect(readRecords('a.csv', `\uFEFF${rows.join('\r\n')}\r\n`)).toEqual([first])
})

test('a diff tells what is new, gone and changed, field by field', () => {
  const changed = { ...first, sample: { ...first.sample, n: 12_345 } }
  const added = { ...first, id: 'another-record' }
  const gone = benchmarks[1] as Benchmark
  expect(diffRecords([first, gone], [changed, added])).toEqual([
    `- ${gone.id}`,
    `~ ${first.id}: sample.n: ${first.sample.n ?? 'nothing'} -> 12345`,
    `+ another-record (tier ${first.quality.tier})`,
  ])
  expect(diffRecords(benchmarks, benchmarks)).toEqual([])
})
