import { expect, test } from 'vitest'
import { scenarios } from '#app/content/scenarios.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { chooseScenarios } from '#app/features/assess/choose-scenarios.ts'

test('a full assessment asks one scenario a competency, in framework order', () => {
  expect(chooseScenarios(scenarios, []).map(({ competency }) => competency)).toEqual([...competencySlugs])
})

test('retakes meet other scenarios until the set is used up', () => {
  const met: string[] = []
  const rounds = Array.from({ length: 4 }, () => {
    const chosen = chooseScenarios(scenarios, met).map(({ slug }) => slug)
    met.push(...chosen)
    return chosen
  })
  expect(new Set(rounds.flat()).size).toBe(4 * competencySlugs.length)
})

test('once all have been met, the one met least often comes back', () => {
  const pool = [
    { slug: 'one', competency: 'team-leadership' as const },
    { slug: 'two', competency: 'team-leadership' as const },
  ]
  expect(chooseScenarios(pool, ['one', 'two', 'one'])).toEqual([pool[1]])
})
