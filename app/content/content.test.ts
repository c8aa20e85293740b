import { expect, test } from 'vitest'
import { competencies } from '#app/content/competencies.server.ts'
import { fingerprintFramework, framework } from '#app/content/framework.server.ts'
import { countWords } from '#app/content/parse-content.server.ts'
import { scenarios, scenariosOf } from '#app/content/scenarios.server.ts'
import { getTarget, levels, roles } from '#app/content/targets.server.ts'
import { areaSlugs, competencySlugs } from '#app/domain/competency.ts'
import { actionIds } from '#app/domain/scenario.ts'
import { levelSlugs, roleSlugs } from '#app/domain/target.ts'

const anchors = competencies.flatMap(({ slug, levels: steps }) =>
  steps.flatMap(({ level, anchors: own }) => own.map((anchor) => ({ slug, level, anchor }))),
)

/** Words a minute of an adult reading on a screen, and seconds to decide a question. */
const reading = { wordsPerMinute: 238, secondsToDecide: 6 }

test('each of the five areas has three competencies', () => {
  for (const area of areaSlugs)
    expect(competencies.filter((competency) => competency.area === area)).toHaveLength(3)
})

test('there are at least 300 anchor statements and no two are the same', () => {
  expect(anchors.length).toBeGreaterThanOrEqual(300)
  expect(new Set(anchors.map(({ anchor }) => anchor.toLowerCase())).size).toBe(anchors.length)
})

test('every anchor is one sentence', () => {
  for (const { slug, level, anchor } of anchors)
    expect(anchor, `${slug} ${level}`).toMatch(/^[A-Z][^.!?]*(?:\.[^ .!?][^.!?]*)*\.$/)
})

test('every competency has at least four scenarios', () => {
  for (const slug of competencySlugs) expect(scenariosOf(slug).length, slug).toBeGreaterThanOrEqual(4)
})

test('the keys are spread over the four positions', () => {
  for (const id of actionIds) {
    for (const pole of ['best', 'worst'] as const) {
      const share = scenarios.filter((scenario) => scenario[pole] === id).length / scenarios.length
      expect(share, `${pole} ${id}`).toBeGreaterThan(0.18)
      expect(share, `${pole} ${id}`).toBeLessThan(0.32)
    }
  }
})

test('the best action is not given away by being the longest', () => {
  const longest = scenarios.filter(({ actions, best }) => {
    const length = (id: string) => actions.find((action) => action.id === id)?.text.length ?? 0
    return actions.every(({ id }) => id === best || length(id) < length(best))
  })
  expect(longest.length / scenarios.length).toBeLessThan(0.35)
})

test('no sentence of twelve or more words stands twice in the competencies, scenarios and targets', () => {
  const texts = [
    ...competencies.flatMap(({ summary, why, steps, levels: own }) => [
      summary,
      why,
      ...own.map(({ closest }) => closest),
      ...steps.flatMap(({ how, evidence }) => [how, evidence]),
    ]),
    ...scenarios.flatMap(({ situation, actions }) => [
      situation,
      ...actions.flatMap(({ text, why }) => [text, why]),
    ]),
    ...roles.flatMap((role) => [role.summary, ...role.programs, ...Object.values(role.levels)]),
  ]
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.;:?])\s+/))
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => countWords(sentence) >= 12)
  const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
  expect(twice).toEqual([])
})

test('a target never asks less at a higher level', () => {
  for (const role of roleSlugs) {
    for (const competency of competencySlugs) {
      const asked = levelSlugs.map((level) => getTarget({ role, level }).requirements[competency])
      expect(asked, `${role} ${competency}`).toEqual([...asked].sort())
    }
  }
})

test('every target has three to six essentials, none of which asks only for awareness', () => {
  for (const role of roleSlugs) {
    for (const level of levelSlugs) {
      const { essentials, requirements, name } = getTarget({ role, level })
      expect(essentials.length, name).toBeGreaterThanOrEqual(3)
      expect(essentials.length, name).toBeLessThanOrEqual(6)
      for (const essential of essentials)
        expect(requirements[essential], `${name} ${essential}`).toBeGreaterThan(1)
    }
  }
})

test('no two targets ask the same', () => {
  const asked = roleSlugs.flatMap((role) =>
    levelSlugs.map((level) => {
      const { requirements, essentials } = getTarget({ role, level })
      return JSON.stringify([requirements, [...essentials].sort()])
    }),
  )
  expect(new Set(asked).size).toBe(roles.length * levels.length)
})

test('the quick scan can be read and answered in six minutes', () => {
  const words = competencies.flatMap(({ name, levels: own }) => [name, ...own.map(({ closest }) => closest)])
  expect(minutes(words, competencies.length)).toBeLessThanOrEqual(6)
})

test('the full assessment can be read and answered in 25 minutes', () => {
  // A rating shows five lines, then the statements of two neighbouring levels: here the longest two. A situation is one of five.
  const rated = competencies.flatMap(({ name, levels: own }) => [
    name,
    ...own.map(({ closest }) => closest),
    ...longest(
      own.slice(0, 4).map((level, index) => [...level.anchors, ...(own[index + 1]?.anchors ?? [])].join(' ')),
    ),
  ])
  const all = scenarios.flatMap(({ situation, actions }) => [situation, ...actions.map(({ text }) => text)])
  const situations = (minutes(all, 0) / scenarios.length) * competencies.length
  expect(minutes(rated, competencies.length * 2) + situations).toBeLessThanOrEqual(25)
})

test('the framework version was raised with the last change of what people are measured against', () => {
  expect(
    framework.fingerprint,
    'raise the version in content/framework.yaml and put this fingerprint there',
  ).toBe(fingerprintFramework())
})

function longest(texts: string[]): string[] {
  return [...texts].sort((a, b) => countWords(b) - countWords(a)).slice(0, 1)
}

function minutes(texts: string[], decisions: number): number {
  return (
    texts.reduce((sum, text) => sum + countWords(text), 0) / reading.wordsPerMinute +
    (decisions * reading.secondsToDecide) / 60
  )
}
