import { expect, test } from 'vitest'
import { goalTemplates, goalTemplatesOf } from '#app/content/goal-templates.server.ts'
import { countWords } from '#app/content/parse-content.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { checkSmart, smartLetters } from '#app/features/goals/smart-check.ts'

test('every competency has four templates, towards three levels at least, one of them counted by the app', () => {
  for (const slug of competencySlugs) {
    const own = goalTemplatesOf(slug)
    expect(own.length, slug).toBeGreaterThanOrEqual(4)
    expect(new Set(own.map(({ to }) => to)).size, slug).toBeGreaterThanOrEqual(3)
    const automatic = own.filter(({ measure }) => measure.kind === 'number' && measure.automatic)
    expect(automatic.length, slug).toBeGreaterThanOrEqual(1)
    expect(own.length - automatic.length, slug).toBeGreaterThanOrEqual(2)
    expect(own.filter(({ measure }) => measure.kind === 'yes-no').length, slug).toBeLessThanOrEqual(1)
  }
})

test("every template passes the app's own check: specific and measurable strong, nothing missing", () => {
  const failing = goalTemplates.flatMap((template) => {
    const { measure } = template
    const check = checkSmart(
      {
        statement: template.statement,
        measure: measure.kind === 'yes-no' ? { name: measure.name, target: 1 } : measure,
        dueOn: '2027-06-30',
        effortHours: template.hoursAWeek,
        relevance: template.why,
        competency: template.competency,
      },
      { today: '2026-11-22', hoursPerWeek: 8 },
    )
    return smartLetters
      .filter((letter) =>
        letter === 'specific' || letter === 'measurable'
          ? check[letter].verdict !== 'strong'
          : check[letter].verdict === 'missing',
      )
      .map(
        (letter) => `${template.slug} ${letter} ${check[letter].verdict} ${check[letter].quotes.join(' / ')}`,
      )
  })
  expect(failing).toEqual([])
})

test('no template names a date: the app proposes one', () => {
  for (const { slug, statement } of goalTemplates) expect(statement, slug).not.toMatch(/\b20\d\d\b/)
})

test('no sentence of ten or more words stands twice in the templates', () => {
  const sentences = goalTemplates
    .flatMap(({ statement, why, milestones, ifThen }) => [
      statement,
      why,
      ...milestones.map(({ title }) => title),
      ...(ifThen ? [ifThen.when, ifThen.then] : []),
    ])
    .map((text) => text.toLowerCase())
    .filter((text) => countWords(text) >= 10)
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([])
})
