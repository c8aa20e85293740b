import { expect, test } from 'vitest'
import { goalForm, readMilestones } from '#app/features/goals/goal-forms.ts'

const typed = {
  statement: 'Hold eight weekly reviews',
  competency: 'career',
  measureKind: 'number',
  measureName: 'reviews held',
  baseline: '0',
  target: '8',
  automatic: '',
  startedOn: '2026-11-22',
  dueOn: '2027-02-01',
}

function faultsOf(changes: Record<string, string>): Record<string, string> {
  const parsed = goalForm.safeParse({ ...typed, ...changes })
  return Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [])
}

test('a target that the app could never count is refused, and every other one is not', () => {
  expect(faultsOf({ automatic: 'observed-level', target: '9' }).target).toContain('goes up to 5')
  expect(faultsOf({ automatic: 'mock-score', target: '4.5' }).target).toContain('goes up to 4')
  expect(faultsOf({ automatic: 'observed-level', target: '5' })).toEqual({})
  expect(faultsOf({ automatic: 'modules-done', target: '40' })).toEqual({})
  // What a percentage counts is counted by hand.
  expect(faultsOf({ automatic: 'observed-level', measureKind: 'percent', target: '40' })).toEqual({})
})

test('every fault has a sentence of its own', () => {
  expect(faultsOf({ automatic: '__proto__' })).toEqual({ automatic: 'Choose who counts.' })
  expect(faultsOf({ measureKind: 'constructor' }).measureKind).toBe('Choose how it is measured.')
  expect(faultsOf({ dueOn: '2027-02-31' }).dueOn).toContain('year-month-day')
})

test('a date without a milestone is told of instead of being dropped', () => {
  expect(readMilestones({ 'milestone-due-1': '2027-01-01' })).toEqual({
    milestones: [],
    errors: { 'milestone-1': 'Say what will be finished.' },
  })
  expect(readMilestones({ 'milestone-0': 'Half', 'milestone-due-0': '' }).milestones).toEqual([
    { title: 'Half', dueOn: null },
  ])
})
