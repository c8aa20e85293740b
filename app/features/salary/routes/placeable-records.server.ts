import { benchmarks } from '#app/content/salaries.server.ts'
import { basisWords, kindWords } from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import { periodWords, recordName } from '#app/features/salary/components/record-words.tsx'
import { isPlaceable } from '#app/features/salary/offer.ts'
import type { PlaceableRecord } from '#app/features/salary/placeable-record.ts'
import { byCloseness, newestOfSeries, onePerCode } from '#app/features/salary/series.ts'
import { canPlace, yearlyStats } from '#app/features/salary/yearly.ts'

/** The newest records on which an offer can be placed, nearest job first; the one asked for stands on top, then those of the country asked for. */
export function placeableRecords(asked: {
  record: string | null
  country: string | null
}): PlaceableRecord[] {
  const country = asked.country?.toUpperCase()
  const newest = newestOfSeries(benchmarks.filter(({ role }) => role.fit !== 'comparison'))
    .filter((record) => canPlace(record) && isPlaceable(record, record.pay.currency))
    .sort(
      (a, b) =>
        Number(b.place.country === country) - Number(a.place.country === country) || byCloseness(a, b),
    )
  const first = benchmarks.filter(
    (record) => record.id === asked.record && canPlace(record) && isPlaceable(record, record.pay.currency),
  )
  return [...new Set([...first, ...onePerCode(newest)])].map((record) => ({
    id: record.id,
    country: record.place.country,
    name: recordName(record),
    detail: `${countryName(record.place.country)}: ${kindWords[record.source.kind]}, ${periodWords(record)}, ${basisWords[record.pay.basis]}, tier ${record.quality.tier}`,
    pay: record.pay,
    stats: yearlyStats(record),
  }))
}
