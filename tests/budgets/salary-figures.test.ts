import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { benchmarkCountries, benchmarks, findBenchmark } from '#app/content/salaries.server.ts'
import { type Benchmark, type StatName, statNames, statValue, yearlyFactor } from '#app/domain/benchmark.ts'
import { formatMoney, moneyOf } from '#app/domain/money.ts'
import { convert, purchasingPower } from '#app/features/salary/convert.ts'
import { type BuiltApp, startBuiltApp } from '#tests/setup/built-app.ts'

// Walks the built pages and finds the record behind every figure on them.

const folder = mkdtempSync(path.join(tmpdir(), 'critical-path-figures-'))
let app: BuiltApp
const pages = new Map<string, string>()

const countries = benchmarkCountries.map((country) => country.toLowerCase())
const addresses = [
  '/salary',
  '/salary?page=2',
  '/salary?page=3',
  '/salary?page=4',
  '/salary?sort=figure&tier=C',
  '/salary/how-to-read',
  ...countries.map((country) => `/salary/${country}`),
  '/salary/us?index=all-jobs',
  ...benchmarks.map(({ id }) => `/salary/records/${id}`),
  ...['local', 'USD', 'EUR', 'INR', 'ppp', 'ppp-in'].flatMap((unit) => [
    `/salary/compare?with=us&with=in&in=${unit}`,
    `/salary/compare?with=de&with=pl&with=jp&with=ch&in=${unit}`,
  ]),
]

beforeAll(async () => {
  app = await startBuiltApp({ dataDir: folder })
  for (const address of addresses) {
    const answer = await fetch(app.origin + address)
    expect(answer.status, address).toBe(200)
    pages.set(address, await answer.text())
  }
}, 120_000)

afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('every figure is the one of the record that it names', () => {
  let found = 0
  for (const [address, html] of pages) {
    for (const figure of figuresOf(html)) {
      found += 1
      expect(figure.text, `${address}: ${figure.id} ${figure.stat} ${figure.target ?? ''}`).toBe(
        expected(figure),
      )
    }
  }
  expect(found).toBeGreaterThan(1_500)
})

test('every figure of every record stands on the page of the record', () => {
  for (const record of benchmarks) {
    const figures = figuresOf(pages.get(`/salary/records/${record.id}`) ?? '').filter(
      ({ id }) => id === record.id,
    )
    const shown = new Set(figures.map(({ stat }) => stat))
    for (const stat of statNames) if (record.stats[stat]) expect(shown, record.id).toContain(stat)
    if (record.sample.n) expect(shown, record.id).toContain('n')
  }
})

test('no other amount stands on any page', () => {
  const stray = [...pages].flatMap(([address, html]) => {
    const text = withoutFigures(html)
    const amounts =
      text.match(
        /(?:US\$|CA\$|A\$|R\$|€|£|₹|¥|₪|\b(?:CHF|SGD|PLN|USD)\s)\s?\d[\d,.]*|\b\d{1,3}(?:,\d{2,3})+\b/g,
      ) ?? []
    return amounts.filter((amount) => amount !== '2,080').map((amount) => `${address}: ${amount}`)
  })
  expect(stray).toEqual([])
})

test('the downloads hold every record, are kept by their ETag, and come in the same order', async () => {
  const json = await fetch(`${app.origin}/salary.json`)
  const etag = json.headers.get('etag') ?? ''
  const body = (await json.json()) as { records: Benchmark[] }
  expect(body.records).toEqual(benchmarks)
  const again = await fetch(`${app.origin}/salary.json`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  const csv = await fetch(`${app.origin}/salary.csv`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const table = await csv.text()
  expect(table.split('\n')[0]).toContain('licence.id')
  for (const { id } of benchmarks) expect(table).toContain(`\n${id},`)
  expect((await fetch(`${app.origin}/salary/schema.json`)).headers.get('content-type')).toContain(
    'schema+json',
  )
})

type Found = { id: string; stat: string; target: string | undefined; text: string }

const element =
  /<(span|li) data-record="([^"]+)" data-stat="([^"]+)"(?: data-in="([^"]+)")?[^>]*>((?:[^<]|<!-- -->|<span[^>]*>[^<]*<\/span>)*)<\/\1>/g

function figuresOf(html: string): Found[] {
  return [...html.matchAll(element)].map(([, , id = '', stat = '', target, inside = '']) => ({
    id,
    stat,
    target,
    text: decode(inside.replaceAll('<!-- -->', '').replace(/<span.*/s, '')),
  }))
}

function withoutFigures(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const plain = main
    .replaceAll(element, ' ')
    .replaceAll(/<span data-fact[^>]*>[^<]*<\/span>/g, ' ')
    .replaceAll(/<svg[^>]*data-scale[^>]*>.*?<\/svg>/gs, ' ')
    .replaceAll(/<text[^>]*data-scale[^>]*>[^<]*<\/text>/g, ' ')
  return decode(plain.replaceAll('<!-- -->', '').replaceAll(/<[^>]+>/g, ' '))
}

function decode(text: string): string {
  return text
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** What a figure must read, worked out from the record anew. */
function expected({ id, stat, target, text }: Found): string {
  const record = findBenchmark(id)
  if (!record) return `a record ${id}`
  if (stat === 'n') return record.sample.n?.toLocaleString('en-GB') ?? 'a number'
  if (stat === 'caveat')
    return record.quality.caveats.find((caveat) => caveat === text) ?? 'a caveat of the record'
  if (stat === 'note') return record.period.note ?? 'a note'
  const value = record.stats[stat as StatName]
  if (!value) return `a figure ${stat}`
  const yearly = Math.round(statValue(value) * yearlyFactor(record.pay.per) * 100) / 100
  const prefix = typeof value === 'number' ? '' : 'at least '
  return prefix + inTarget(record, yearly, target)
}

function inTarget(record: Benchmark, yearly: number, target: string | undefined): string {
  const { currency } = record.pay
  if (target === undefined) return formatMoney(moneyOf(yearly, currency))
  if (target.startsWith('index ')) {
    const now = findBenchmark(target.slice(6))?.stats.p50 as number
    const then = benchmarks.find(
      ({ role, period }) => role.code === '00-0000' && period.to === record.period.to,
    )?.stats.p50 as number
    return formatMoney(moneyOf(Math.round((yearly * now) / then), currency))
  }
  const toCountry = /^ppp-(..)$/.exec(target)?.[1]
  const converted = toCountry
    ? purchasingPower(yearly, { country: record.place.country, toCountry })
    : convert(yearly, { from: currency, to: target, on: record.period.to ?? record.source.read_on })
  if (!converted && target === currency) return formatMoney(moneyOf(yearly, currency))
  return converted ? formatMoney(moneyOf(converted.amount, converted.currency)) : 'a rate'
}
