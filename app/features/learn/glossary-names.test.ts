import { expect, test } from 'vitest'
import { otherNames } from '#app/features/learn/glossary-names.ts'

test.each([
  ['API', ['APIs'], []],
  ['SLO', ['SLOs', 'service level objective', 'service level objectives'], ['service level objective']],
  ['gate', ['gates', 'stage gate', 'stage gates', 'stage-gate'], ['stage gate']],
  ['cutover', ['cut-over', 'cutovers'], []],
  ['critical path', ['critical paths'], []],
  ['total float', ['float', 'slack'], ['float', 'slack']],
])('%s is told with %j as %j', (term, aliases, shown) => {
  expect(otherNames(term, aliases)).toEqual(shown)
})
