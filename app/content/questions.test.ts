import { expect, test } from 'vitest'
import { loops } from '#app/content/loops.server.ts'
import { countWords } from '#app/content/parse-content.server.ts'
import { rewordingFrom, similarity, subjectWords } from '#app/content/prompt-similarity.ts'
import { questions, rubricFor } from '#app/content/questions.server.ts'
import { rubrics } from '#app/content/rubrics.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { levelBands, type QuestionCategory } from '#app/domain/question.ts'

function shareOf(categories: QuestionCategory[]): number {
  return questions.filter(({ category }) => categories.includes(category)).length / questions.length
}

test('the bank has at least 320 questions', () => {
  expect(questions.length).toBeGreaterThanOrEqual(320)
})

test('the categories have about the shares of real interviews', () => {
  expect(shareOf(['program-sense'])).toBeCloseTo(0.35, 1)
  expect(shareOf(['behavioural'])).toBeCloseTo(0.25, 1)
  expect(shareOf(['system-design', 'technical-explanation', 'technical-retrospective'])).toBeCloseTo(0.25, 1)
  for (const { slug } of rubrics) expect(shareOf([slug]), slug).toBeGreaterThan(0.03)
})

test('every competency is named by at least 12 questions, every level by a fifth of the bank', () => {
  for (const slug of competencySlugs) {
    const named = questions.filter(({ competencies }) => competencies.includes(slug))
    expect(named.length, slug).toBeGreaterThanOrEqual(12)
  }
  for (const level of levelBands) {
    const asked = questions.filter((question) => question.level === level).length
    expect(asked / questions.length, level).toBeGreaterThan(0.2)
  }
})

test('no question is a rewording of another', () => {
  const subjects = questions.map(({ slug, prompt }) => ({ slug, words: subjectWords(prompt) }))
  const pairs = subjects.flatMap((one, index) =>
    subjects
      .slice(index + 1)
      .filter((other) => similarity(one.words, other.words) >= rewordingFrom)
      .map((other) => `${one.slug} and ${other.slug}`),
  )
  expect(pairs).toEqual([])
})

test('a rewording is seen as one', () => {
  const one =
    'A vendor will deliver the sensors four weeks late, and your launch is in six weeks. What do you do?'
  const other =
    'Your launch is six weeks out and the vendor says the sensors arrive four weeks late. How do you react?'
  expect(similarity(subjectWords(one), subjectWords(other))).toBeGreaterThan(rewordingFrom)
})

test('every question has two grades of its own, in the place of the shared ones', () => {
  for (const question of questions) {
    const shared = rubrics.find(({ slug }) => slug === question.category)?.dimensions ?? []
    const own = rubricFor(question).flatMap(({ id, grades }) =>
      grades.filter(
        (grade, index) => shared.find((dimension) => dimension.id === id)?.grades[index] !== grade,
      ),
    )
    expect(own.length, question.slug).toBeGreaterThanOrEqual(2)
  }
})

test('no sentence of ten or more words stands in two questions', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const { slug, probes, followUps, anchors, weak, strong, difference } of questions) {
    const texts = [...probes, ...followUps, ...anchors.map(({ text }) => text), weak, strong, difference]
    for (const sentence of texts.flatMap((text) => text.split(/(?<=[.;:?])\s+/))) {
      const key = sentence.trim().toLowerCase()
      if (countWords(key) < 10) continue
      if (seen.has(key) && seen.get(key) !== slug) twice.push(`${slug}: ${sentence}`)
      seen.set(key, slug)
    }
  }
  expect(twice).toEqual([])
})

test('every slot of a loop can be filled at every level', () => {
  for (const { slug, slots } of loops)
    for (const level of levelBands)
      for (const { categories } of slots) {
        const fitting = questions.filter(
          (question) => question.level === level && categories.includes(question.category),
        )
        expect(fitting.length, `${slug} ${level} ${categories}`).toBeGreaterThanOrEqual(slots.length)
      }
})
