import { expect, test } from 'vitest'
import { labelledGoals } from '#app/features/goals/smart/labelled-goals.ts'
import { checkSmart, smartLetters } from '#app/features/goals/smart-check.ts'

const context = { today: '2026-11-22', hoursPerWeek: 5 }

function told(statement: string, fields = {}): string {
  const check = checkSmart({ statement, ...fields }, context)
  return smartLetters.map((letter) => check[letter].verdict[0]).join('')
}

test('there are at least 150 goals labelled by hand', () => {
  expect(labelledGoals.length).toBeGreaterThanOrEqual(150)
})

test('the check agrees with the labels', () => {
  const differing = labelledGoals.flatMap(([labels, statement, fields]) => {
    const verdicts = told(statement, fields)
    return verdicts === labels
      ? []
      : [`${labels} ${verdicts} ${statement.slice(0, 90)} ${JSON.stringify(fields ?? '')}`]
  })
  expect(differing).toEqual([])
})
