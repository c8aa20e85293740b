import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import type { Benchmark } from '#app/domain/benchmark.ts'

/** The records as they lie in the content folder, a file a country. */
export function readRecordFiles(folder: string): Benchmark[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(path.join(folder, name), 'utf8')) as Benchmark[])
}

/** Writes every record, by country and id, and removes the files of countries that have none left. */
export function writeRecordFiles(folder: string, records: Benchmark[]): void {
  mkdirSync(folder, { recursive: true })
  const countries = groupByCountry(records)
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.yaml') && !countries.has(name.slice(0, -5).toUpperCase()))
      rmSync(path.join(folder, name))
  }
  for (const [country, own] of countries) {
    const sorted = [...own].sort((a, b) => (a.id < b.id ? -1 : 1))
    writeFileSync(path.join(folder, `${country.toLowerCase()}.yaml`), stringify(sorted, { lineWidth: 0 }))
  }
}

function groupByCountry(records: Benchmark[]): Map<string, Benchmark[]> {
  const groups = new Map<string, Benchmark[]>()
  for (const record of records) {
    const group = groups.get(record.place.country) ?? []
    group.push(record)
    groups.set(record.place.country, group)
  }
  return groups
}
