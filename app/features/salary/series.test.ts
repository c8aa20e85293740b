import { expect, test } from 'vitest'
import { benchmarkCountries, benchmarks, benchmarksOf, findBenchmark } from '#app/content/salaries.server.ts'
import type { Benchmark } from '#app/domain/benchmark.ts'
import { bestSupported, listSeries, newestOfSeries, otherYearsOf } from '#app/features/salary/series.ts'
import { indexCode, trendBeside } from '#app/features/salary/trend.ts'
import { showIn, yearlyStats } from '#app/features/salary/yearly.ts'

function record(id: string): Benchmark {
  const found = findBenchmark(id)
  if (!found) throw new Error(id)
  return found
}

test('no headline is of tier D or E or of another job', () => {
  for (const country of benchmarkCountries) {
    const best = bestSupported(benchmarksOf(country))
    if (!best) continue
    expect(['A', 'B', 'C'], best.id).toContain(best.quality.tier)
    expect(best.role.fit, best.id).not.toBe('comparison')
  }
  expect(bestSupported(benchmarksOf('US'))?.id).toBe('us-bls-oews-13-1082-2025')
  expect(bestSupported(benchmarksOf('IN'))).toBeUndefined()
})

test('of a series only the newest year stands among others, and each leads to the rest', () => {
  const us = newestOfSeries(benchmarksOf('US')).map(({ id }) => id)
  expect(us).toContain('us-bls-oews-13-1082-2025')
  expect(us).not.toContain('us-bls-oews-13-1082-2024')
  const seen = new Set(newestOfSeries(benchmarks).flatMap((one) => [one, ...otherYearsOf(one, benchmarks)]))
  expect(seen.size).toBe(benchmarks.length)
})

test('the series of project management specialists has five years, oldest first', () => {
  const series = listSeries(benchmarksOf('US')).find(([first]) => first?.role.code === '13-1082')
  expect(series?.map(({ stats }) => stats.p50)).toEqual([94_500, 95_370, 98_580, 100_750, 102_320])
})

test('an index moves the first median and leaves what was published alone', () => {
  const us = benchmarksOf('US')
  const [series] = listSeries(us).filter(([first]) => first?.role.code === '13-1082')
  const rows = trendBeside(
    series ?? [],
    us.filter(({ role }) => role.code === indexCode),
  )
  expect(rows.map(({ expected }) => expected)).toEqual([94_500, 95_636, 99_250, 102_224, 105_280])
  expect(trendBeside(series ?? [], []).map(({ expected }) => expected)).toEqual(Array(5).fill(undefined))
})

test('pay by the month, week or hour is shown by the year', () => {
  expect(yearlyStats(record('de-ba-2024-it-occupations')).p50).toBe(70_884)
  expect(yearlyStats(record('au-joboutlook-1351')).p50).toBe(143_832)
  expect(yearlyStats(record('us-wa-seattle-oews-13-1082-2022')).p50).toBe(127_504)
})

test('a top-coded figure stays one in any money', () => {
  expect(yearlyStats(record('us-bls-oews-11-3021-2024')).p90).toEqual({ at_least: 239_200 })
  const inEuro = showIn(record('us-bls-oews-11-3021-2024'), { kind: 'currency', currency: 'EUR' })
  expect(inEuro?.stats.p90).toEqual({ at_least: expect.closeTo(239_200 * 0.9246, 1) })
  expect(inEuro?.how).toBe('rate of 2024')
})

test('what a source has converted itself has no purchasing power at home', () => {
  expect(showIn(record('in-so2025-engineering-manager'), { kind: 'ppp', country: 'US' })).toBeUndefined()
  expect(showIn(record('in-start-glassdoor-2024'), { kind: 'ppp', country: 'US' })).toMatchObject({
    currency: 'USD',
    stats: { p50: expect.closeTo(83_243.6, 1) },
  })
  expect(
    showIn(record('pl-sedlak-2021-project-manager'), { kind: 'currency', currency: 'USD' }),
  ).toBeUndefined()
})
