import { expect, test } from 'vitest'
import { readNextPath } from '#app/features/account/next-path.ts'

test.each([
  ['/assess/report', '/assess/report'],
  ['/assess/report?role=data&level=senior#gaps', '/assess/report?role=data&level=senior#gaps'],
  ['/', '/'],
  ['/plan?from=/sign-in', '/plan?from=/sign-in'],
  ['/goals/über', '/goals/%C3%BCber'],
  ['/a/../b', '/b'],
])('%s is a place to go to', (value, expected) => {
  expect(readNextPath(value)).toBe(expected)
})

test.each([
  '',
  null,
  undefined,
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '//evil.example',
  '///evil.example',
  '//here.invalid/plan',
  '/\\evil.example',
  '\\/evil.example',
  '/assess\\report',
  '/assess\treport',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  ' /assess',
  '/sign-in',
  '/sign-in?next=/plan',
  '/sign-up/',
  '/x/../sign-out',
  `/${'a'.repeat(600)}`,
])('%j is not', (value) => {
  expect(readNextPath(value)).toBeUndefined()
})
