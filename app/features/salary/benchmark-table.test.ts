import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benchmarks } from '#app/content/salaries.server.ts'
import { bases, fits, sourceKinds, tiers, yearOf } from '#app/domain/benchmark.ts'
import {
  readTableQuery,
  selectRecords,
  sortKeys,
  type TableQuery,
  tableSearch,
} from '#app/features/salary/benchmark-table.ts'

const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const aQuery: fc.Arbitrary<TableQuery> = fc.record({
  country: maybe(['US', 'IN', 'DE', 'SE']),
  fit: maybe(fits),
  basis: maybe(bases),
  kind: maybe(sourceKinds),
  tier: maybe(tiers),
  year: maybe([2017, 2024, 2025]),
  sort: fc.constantFrom(...sortKeys),
  down: fc.boolean(),
  page: fc.integer({ min: 1, max: 40 }),
})

test('an address says all of what is asked for, and nothing is lost in reading it', () => {
  fc.assert(
    fc.property(aQuery, (query) => {
      expect(readTableQuery(new URLSearchParams(tableSearch(query)))).toEqual(query)
    }),
  )
})

test('an address that means nothing asks for everything', () => {
  const query = readTableQuery(
    new URLSearchParams('country=Atlantis&fit=best&tier=Z&year=soon&sort=beauty&page=-3'),
  )
  expect(tableSearch(query)).toBe('')
  expect(selectRecords(benchmarks, query)).toHaveLength(benchmarks.length)
})

test('what is left passes every filter, and what is left out fails one', () => {
  fc.assert(
    fc.property(aQuery, (query) => {
      const selected = new Set(selectRecords(benchmarks, query))
      for (const record of benchmarks) {
        const passes =
          (!query.country || record.place.country === query.country) &&
          (!query.fit || record.role.fit === query.fit) &&
          (!query.basis || record.pay.basis === query.basis) &&
          (!query.kind || record.source.kind === query.kind) &&
          (!query.tier || record.quality.tier <= query.tier) &&
          (!query.year || yearOf(record) === query.year)
        expect(selected.has(record), record.id).toBe(passes)
      }
    }),
  )
})

test('the other way round is the same order backwards, and what is not known stands last both ways', () => {
  const query = readTableQuery(new URLSearchParams('sort=n'))
  const sizes = (down: boolean) => selectRecords(benchmarks, { ...query, down }).map(({ sample }) => sample.n)
  const known = (list: (number | null)[]) => list.filter((n) => n !== null)
  expect(known(sizes(true))).toEqual(known(sizes(false)).reverse())
  for (const down of [true, false])
    expect(
      sizes(down)
        .slice(known(sizes(down)).length)
        .every((n) => n === null),
    ).toBe(true)
})

test('figures of many currencies are ordered by what they are in dollars', () => {
  const query = readTableQuery(new URLSearchParams('sort=figure&tier=C'))
  const order = selectRecords(benchmarks, query).map(({ id }) => id)
  expect(order.indexOf('us-bls-oews-11-3021-2025')).toBeLessThan(order.indexOf('ca-bc-noc-20012-2024'))
  expect(order.indexOf('ca-bc-noc-20012-2024')).toBeLessThan(order.indexOf('de-ba-2024-it-occupations'))
})
