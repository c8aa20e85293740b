import { expect, test } from 'vitest'
import {
  arrangeCertifications,
  certificationQuery,
  readCertificationView,
} from '#app/features/learn/certification-table.ts'

const rows = [
  { short: 'B', issuer: 'PMI', level: 'advanced', field: 'project', fee: 675, renewalYears: 3 },
  { short: 'A', issuer: 'Scrum.org', level: 'foundation', field: 'agile', fee: 200, renewalYears: 0 },
  { short: 'C', issuer: 'AWS', level: 'foundation', field: 'cloud', fee: undefined, renewalYears: undefined },
]

function shown(query: string): string {
  return arrangeCertifications(rows, readCertificationView(new URLSearchParams(query)))
    .map(({ short }) => short)
    .join('')
}

test('an address sorts and filters', () => {
  expect(shown('')).toBe('ABC')
  expect(shown('order=desc')).toBe('CBA')
  expect(shown('sort=issuer')).toBe('CBA')
  expect(shown('sort=level')).toBe('ACB')
  expect(shown('field=agile')).toBe('A')
  expect(shown('level=foundation&issuer=AWS')).toBe('C')
  expect(shown('field=nothing')).toBe('')
})

test('what has no figure stands last in both directions', () => {
  expect(shown('sort=fee')).toBe('ABC')
  expect(shown('sort=fee&order=desc')).toBe('BAC')
})

test('a word that means nothing is ignored', () => {
  expect(shown('sort=__proto__&order=up')).toBe('ABC')
})

test('a view can be spelled as an address and read back', () => {
  const view = readCertificationView(new URLSearchParams('field=agile&sort=fee&order=desc'))
  expect(certificationQuery(view)).toBe('?field=agile&sort=fee&order=desc')
  expect(certificationQuery(view, { field: undefined, sort: 'name', isDescending: false })).toBe('')
})
