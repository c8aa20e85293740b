import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LevelBand, QuestionCategory } from '#app/domain/question.ts'
import { chooseQuestions, type Use } from '#app/features/interview/choose-questions.ts'

const categories: QuestionCategory[] = ['program-sense', 'behavioural']
const levels: LevelBand[] = ['entry', 'senior']

function aBank(perKind: number) {
  return categories.flatMap((category) =>
    levels.flatMap((level) =>
      Array.from({ length: perKind }, (_, index) => ({
        slug: `${category}-${level}-${index}`,
        category,
        level,
      })),
    ),
  )
}

test('no question comes twice until all of its kind have come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.constantFrom(...levels),
      fc.string(),
      (perKind, level, turn) => {
        const bank = aBank(perKind)
        const uses = new Map<string, Use>()
        for (let mock = 0; mock < perKind; mock += 1) {
          const chosen = chooseQuestions(
            bank,
            [{ categories: ['program-sense'] }, { categories: ['behavioural'] }],
            {
              level,
              uses,
              turn,
            },
          )
          expect(chosen).toHaveLength(2)
          for (const { slug } of chosen) {
            expect(uses.has(slug)).toBe(false)
            uses.set(slug, { times: 1, lastAt: mock })
          }
        }
        const [again] = chooseQuestions(bank, [{ categories: ['program-sense'] }], { level, uses, turn })
        expect(uses.get(again?.slug ?? '')?.lastAt).toBe(0)
      },
    ),
  )
})

test('a mock holds no question twice, even where its kind runs out', () => {
  const slots = Array.from({ length: 6 }, () => ({ categories: ['behavioural' as const] }))
  const chosen = chooseQuestions(aBank(2), slots, { level: 'entry', uses: new Map(), turn: 'a' })
  expect(new Set(chosen.map(({ slug }) => slug)).size).toBe(chosen.length)
  expect(chosen).toHaveLength(4)
  expect(chosen.slice(0, 2).every(({ level }) => level === 'entry')).toBe(true)
})
