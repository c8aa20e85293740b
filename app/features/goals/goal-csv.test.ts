import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { csvColumns, goalsFromCsv, goalsToCsv, mostCsvRows } from '#app/features/goals/goal-csv.server.ts'
import type { GoalSummary } from '#app/features/goals/goal-queries.server.ts'
import { factoryStart, goalWishes } from '#tests/factories/goals.ts'

const today = '2026-11-22'
const header = 'statement,measure,target,due'

/** A goal as an export gets it. */
function aSummary(wishes: Parameters<typeof goalWishes>[0] = {}): GoalSummary {
  const { milestones: _, ifThens: _plans, ...made } = goalWishes(wishes)
  return {
    ...made,
    id: 'a-goal',
    revision: 1,
    ragOverride: null,
    ragReason: null,
    closedOn: null,
    isArchived: false,
    changedAt: new Date(0),
    points: [],
    value: made.measure.baseline,
    lastOn: null,
    forecast: undefined,
    rag: undefined,
    nextMilestone: null,
  }
}

function statementsOf(text: string): string[] | string {
  const read = goalsFromCsv(text, today)
  return read.ok
    ? read.goals.map(({ statement }) => statement)
    : read.errors.map(({ line, sentence }) => `${line}: ${sentence}`).join('\n')
}

test('what an export writes, an import reads: any words, in any cell', () => {
  const cell = fc
    .string({ minLength: 1, maxLength: 200, unit: fc.constantFrom(...' ,;\t"\'=+-@\n|ab1é漢😀'.split('')) })
    .map((text) => text.trim())
    .filter((text) => text.length >= 1 && !/[\ud800-\udfff]/.test(text.normalize()))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (texts) => {
      const goals = texts.map((text) => aSummary({ statement: `x${text}`, relevance: text }))
      const read = goalsFromCsv(goalsToCsv(goals), today)
      if (!read.ok) throw new Error(JSON.stringify(read.errors))
      const plain = (text: string | null) => text?.replace(/\r\n?/g, '\n')
      expect(read.goals.map(({ relevance }) => plain(relevance))).toEqual(texts.map(plain))
      expect(read.goals.map(({ statement }) => plain(statement))).toEqual(
        texts.map((text) => plain(`x${text}`)),
      )
    }),
  )
})

test('no cell of an export begins as a formula does, and reading gives the words back', () => {
  const words = ['=cmd|/C calc!A0', '+1 page', '-5 days', '@home', "'=quoted", '=1+1;=2', "''+x"]
  const text = goalsToCsv(words.map((statement) => aSummary({ statement })))
  for (const line of text.split('\r\n').slice(1, -1)) expect(line).not.toMatch(/^"?[=+\-@\t]/)
  expect(statementsOf(text)).toEqual(words)
})

test('a negative number stays a number', () => {
  const measure = {
    kind: 'number',
    name: 'variance',
    unit: 'days',
    baseline: -4,
    target: -1,
    automatic: null,
  } as const
  expect(goalsToCsv([aSummary({ measure })])).toContain(',-4,-1,')
})

test('commas, semicolons or tabs part the cells, one of them in a file', () => {
  for (const mark of [',', ';', '\t']) {
    const text = [header, 'Hold reviews,reviews,8,2027-03-01'].join('\r\n').replaceAll(',', mark)
    expect(statementsOf(text)).toEqual(['Hold reviews'])
  }
  expect(statementsOf(`${header}\nHold reviews; publish the notes,reviews,8,2027-03-01`)).toEqual([
    'Hold reviews; publish the notes',
  ])
  expect(statementsOf(`statement;measure;target;due\nHold, and publish;reviews;8;2027-03-01`)).toEqual([
    'Hold, and publish',
  ])
})

test('a mark of the byte order, capitals, spaces and empty columns in the header do no harm', () => {
  expect(
    statementsOf(`\ufeff Statement , MEASURE,Target,due,,\r\nHold reviews,reviews,8,2027-03-01,,\r\n\r\n`),
  ).toEqual(['Hold reviews'])
})

test('quoted cells hold quotes and lines', () => {
  expect(statementsOf(`${header}\n"Hold ""the"" review\nweekly",reviews,8,2027-03-01`)).toEqual([
    'Hold "the" review\nweekly',
  ])
})

test('what is wrong with a header is said, before any line is read', () => {
  expect(statementsOf('goal,when\nx,y')).toBe(
    `1: The header lacks statement, measure, due. Known columns: ${csvColumns.join(', ')}.`,
  )
  expect(statementsOf(`${header},due\nHold reviews,reviews,8,2027-03-01,2027-04-01`)).toBe(
    '1: The header has due more than once.',
  )
  expect(statementsOf(`${header},hours\nHold reviews,reviews,8,2027-03-01,2`)).toContain(
    '1: The header has hours, which is no column of goals.',
  )
  expect(statementsOf('')).toBe('1: The file has no goals in it.')
  expect(statementsOf(header)).toBe('1: The file has no goals in it.')
})

test('every line at fault is named, and nothing is read', () => {
  const text = [
    header,
    'Hold reviews,reviews,8,2027-03-01',
    'No measure,,8,2027-03-01',
    'Late,reviews,8,soon',
  ].join('\n')
  const read = goalsFromCsv(text, today)
  expect(read).toMatchObject({ ok: false, errors: [{ line: 3 }, { line: 4 }] })
  expect(statementsOf(`${header}\nHold,reviews,8`)).toContain('2: This line has another number of cells')
  expect(statementsOf(`${header}\n"Hold,reviews,8,2027-03-01`)).toContain(
    'A quote is opened and never closed',
  )
  expect(statementsOf(`${header}\nHold,,8,soon`)).toMatch(/^2: measure: .+ due: .+$/)
  expect(statementsOf(`${header}\nHold\u0000,reviews,8,2027-03-01`)).toMatch(/^1: The file is not in UTF-8/)
})

test('more lines than one file may have are refused by their number', () => {
  const lines = Array.from(
    { length: 5000 },
    (_, index) => `Hold review ${index},reviews,8,${addDays(factoryStart, 200)}`,
  )
  expect(goalsFromCsv([header, ...lines].join('\n'), today)).toEqual({
    ok: false,
    errors: [{ line: mostCsvRows + 2, sentence: `At most ${mostCsvRows} goals fit in one file.` }],
  })
  const most = goalsFromCsv([header, ...lines.slice(0, mostCsvRows)].join('\n'), today)
  expect(most.ok && most.goals).toHaveLength(mostCsvRows)
})
