import { expect, test } from 'vitest'
import { ImportRefused } from '#app/content/salary-import/read-records.ts'
import { isUsFilings, recordsOfUsFilings } from '#app/content/salary-import/us-filings.ts'

// A small file made for this test, in the layout of the disclosure files. Nobody in it exists.
const heading =
  'CASE_NUMBER,CASE_STATUS,DECISION_DATE,JOB_TITLE,SOC_CODE,EMPLOYER_NAME,WORKSITE_CITY,WORKSITE_STATE,WAGE_RATE_OF_PAY_FROM,WAGE_RATE_OF_PAY_TO,WAGE_UNIT_OF_PAY'

type Filing = Partial<{
  id: string
  status: string
  title: string
  state: string
  from: string
  unit: string
  on: string
}>

let filed = 0

function row({
  id,
  status = 'Certified',
  title = 'Technical Program Manager',
  state = 'WA',
  from = '150000',
  unit = 'Year',
  on = '2026-03-31',
}: Filing = {}): string {
  filed += 1
  return [
    id ?? `I-200-${filed}`,
    status,
    on,
    title,
    '15-1299.09',
    'Example Inc',
    'Sampletown',
    state,
    `"${from}"`,
    '',
    unit,
  ].join(',')
}

function rows(count: number, make: (index: number) => Filing): string[] {
  return Array.from({ length: count }, (_, index) => row(make(index)))
}

function read(lines: string[]) {
  return recordsOfUsFilings([heading, ...lines].join('\n'), { readOn: '2026-11-22' })
}

const twenty = rows(20, (index) => ({
  from: String(100_000 + index * 1_000),
  state: 'CA',
  on: index === 0 ? '10/2/2025' : '2026-03-31',
}))

test('twenty filings make a record of base pay, with quartiles but without tails', () => {
  const [country, state, ...others] = read(twenty)
  expect(others).toEqual([])
  expect(country).toMatchObject({
    id: 'us-lca-tpm-title-2026-03',
    role: { fit: 'tpm-title' },
    pay: { basis: 'base', currency: 'USD' },
    stats: { p25: 104_750, p50: 109_500, p75: 114_250 },
    period: { from: '2025-10', to: '2026-03' },
    sample: { n: 20, counts: 'filings' },
    quality: { tier: 'B' },
  })
  expect(country?.stats).not.toHaveProperty('p10')
  expect(state).toMatchObject({
    id: 'us-lca-tpm-title-ca-2026-03',
    place: { area: 'CA', area_kind: 'state' },
  })
})

test('fifty filings carry the 10th and 90th percentile', () => {
  const [country] = read(rows(51, (index) => ({ from: String(100_000 + index * 1_000) })))
  expect(country?.stats).toEqual({ p10: 105_000, p25: 112_500, p50: 125_000, p75: 137_500, p90: 145_000 })
  expect(country?.quality.tier).toBe('A')
})

test('a place with fewer than twenty stands in the country only', () => {
  const [country, ...states] = read([...twenty, ...rows(19, () => ({ state: 'TX' }))])
  expect(country?.sample.n).toBe(39)
  expect(states.map(({ place }) => place.area)).toEqual(['CA'])
})

test('a case counts once, and only when it was certified and is of the title', () => {
  const others = [
    row({ id: 'I-200-same', from: '500000' }),
    row({ id: 'I-200-same', from: '900000' }),
    row({ status: 'Withdrawn' }),
    row({ status: 'Certified - Withdrawn' }),
    row({ title: 'Technical Product Manager (TPM)' }),
    row({ title: 'Program Analyst' }),
    row({ title: 'Sr. TPM II', from: '$200,000.00' }),
  ]
  expect(read([...twenty, ...others])[0]?.sample.n).toBe(22)
})

test('hours, weeks and months are made years, and slips are left out', () => {
  const [country] = read([
    ...rows(10, () => ({ from: '60', unit: 'Hour' })),
    ...rows(5, () => ({ from: '2,400', unit: 'Week' })),
    ...rows(5, () => ({ from: '10400', unit: 'Month' })),
    row({ from: '75', unit: 'Year' }),
    row({ from: '150000', unit: 'Hour' }),
    row({ from: '150000', unit: 'Fortnight' }),
    row({ on: 'yesterday' }),
  ])
  expect(country).toMatchObject({ sample: { n: 20 }, stats: { p25: 124_800, p50: 124_800, p75: 124_800 } })
})

test('rows of padding are passed over', () => {
  const padding = Array.from({ length: 100 }, () => ',,,,,,,,,,')
  expect(read([...twenty, ...padding])[0]?.sample.n).toBe(20)
})

test('too few filings are refused with their number', () => {
  expect(() => read(twenty.slice(0, 19))).toThrow(ImportRefused)
  expect(() => read(twenty.slice(0, 19))).toThrow('has 19 certified filings')
})

test('a table is known by its heading', () => {
  expect(isUsFilings(`${heading}\n${twenty[0]}`)).toBe(true)
  expect(isUsFilings('id,place.country\n')).toBe(false)
})
