import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { goalStatuses } from '#app/features/goals/goal.ts'
import type { NewGoal } from '#app/features/goals/goal-commands.server.ts'
import { goalForm } from '#app/features/goals/goal-forms.ts'
import type { GoalSummary } from '#app/features/goals/goal-queries.server.ts'

/** The header of the file, in its order. The last two are written and not read. */
export const csvColumns = [
  'statement',
  'competency',
  'kind',
  'measure',
  'unit',
  'baseline',
  'target',
  'start',
  'due',
  'hours_a_week',
  'why',
  'status',
  'value',
  'ended',
] as const

export const mostCsvRows = 200

/** Also what looks guarded already, so that reading takes off no more than writing put on. */
const formula = /^'*[=+\-@\t\r]/
const guarded = /^'(?='*[=+\-@\t\r])/
const isNumber = /^[+-]?\d+(?:\.\d+)?$/

/** Every goal as a line. A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes off. */
export function goalsToCsv(goals: GoalSummary[]): string {
  const guard = (text: string) => (formula.test(text) && !isNumber.test(text) ? `'${text}` : text)
  const rows = goals.map((goal) => {
    const { measure } = goal
    const isYesNo = measure.kind === 'yes-no'
    return [
      goal.statement,
      goal.competency ?? 'career',
      measure.kind,
      measure.name,
      measure.unit ?? '',
      isYesNo ? '' : String(measure.baseline),
      isYesNo ? '' : String(measure.target),
      goal.startedOn,
      goal.dueOn,
      goal.effortHours === null ? '' : String(goal.effortHours),
      goal.relevance ?? '',
      goal.status,
      isYesNo ? (goal.value >= 1 ? 'yes' : 'no') : String(goal.value),
      goal.closedOn ?? '',
    ].map(guard)
  })
  // The mark of the byte order tells spreadsheets that it is UTF-8. Cells with any mark that parts cells somewhere are quoted.
  return stringify([[...csvColumns], ...rows], { record_delimiter: '\r\n', bom: true, quoted_match: /[;\t]/ })
}

export type LineError = { line: number; sentence: string }

/** Goals read from a file, or every line that is at fault. `today` is the start where none is given. */
export function goalsFromCsv(
  text: string,
  today: string,
): { ok: true; goals: NewGoal[] } | { ok: false; errors: LineError[] } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how another encoding shows itself
  if (/[\u0000\ufffd]/.test(text)) {
    return {
      ok: false,
      errors: [
        { line: 1, sentence: 'The file is not in UTF-8. Save it as "CSV UTF-8" and choose it again.' },
      ],
    }
  }
  const mark = cellMark(text)
  let header: string[] = []
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      columns: (cells: string[]) => {
        header = cells.map((name) => name.trim().toLowerCase())
        // A column without a name is left out.
        return header.map((name) => name || false)
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
      delimiter: mark,
      to: mostCsvRows + 1,
      relax_column_count: false,
    }) as unknown as typeof records
  } catch (error) {
    const { lines, code } = error as { lines?: number; code?: string }
    return {
      ok: false,
      errors: [{ line: lines ?? 1, sentence: csvSentences[code ?? ''] ?? 'This is not a CSV line.' }],
    }
  }
  if (records.length === 0)
    return { ok: false, errors: [{ line: 1, sentence: 'The file has no goals in it.' }] }
  const fault = headerFault(header.filter(Boolean))
  if (fault) return { ok: false, errors: [{ line: 1, sentence: fault }] }
  if (records.length > mostCsvRows) {
    return {
      ok: false,
      errors: [
        {
          line: records[mostCsvRows]?.info.lines ?? 1,
          sentence: `At most ${mostCsvRows} goals fit in one file.`,
        },
      ],
    }
  }
  const read = records.map(({ record, info }) => ({ line: info.lines, goal: goalOfLine(record, today) }))
  const errors = read.flatMap(({ line, goal }) => (goal.ok ? [] : [{ line, sentence: goal.failure }]))
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, goals: read.flatMap(({ goal }) => (goal.ok ? [goal.value] : [])) }
}

/** What parts the cells: of the three marks the one that the header has most of. */
function cellMark(text: string): string {
  const header = text.replace(/^\ufeff?[\r\n]*/, '').split(/\r|\n/, 1)[0] ?? ''
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function headerFault(names: string[]): string | undefined {
  const known = `Known columns: ${csvColumns.join(', ')}.`
  const missing = ['statement', 'measure', 'due'].filter((name) => !names.includes(name))
  if (missing.length > 0) return `The header lacks ${missing.join(', ')}. ${known}`
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) return `The header has ${twice.slice(0, 40)} more than once.`
  const strange = names.find((name) => !csvColumns.some((column) => column === name))
  if (strange) return `The header has ${strange.slice(0, 40)}, which is no column of goals. ${known}`
  return undefined
}

const csvSentences: Record<string, string> = {
  CSV_RECORD_INCONSISTENT_COLUMNS:
    'This line has another number of cells than the header. Quote cells that hold a comma.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'This line has another number of cells than the header. Quote cells that hold a comma.',
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened and never closed.',
  INVALID_OPENING_QUOTE: 'A quote stands inside a cell. Double it, and quote the cell.',
  CSV_INVALID_CLOSING_QUOTE: 'Something stands after a closing quote.',
}

function goalOfLine(record: Record<string, string>, today: string): Result<NewGoal, string> {
  const cell = (name: string) => (record[name] ?? '').replace(guarded, '')
  const said = cell('status') || 'draft'
  if (!goalStatuses.some((known) => known === said)) {
    return fail(`status: "${said.slice(0, 20)}" is none. Leave it empty, or write draft or active.`)
  }
  // What has ended elsewhere has no history here: it comes in as a draft.
  const status = said === 'active' ? 'active' : 'draft'
  const parsed = goalForm.safeParse({
    statement: cell('statement'),
    competency: cell('competency') || 'career',
    measureKind: cell('kind') || 'number',
    measureName: cell('measure'),
    unit: cell('unit'),
    baseline: cell('baseline') || '0',
    target: cell('target'),
    startedOn: cell('start') || today,
    dueOn: cell('due'),
    effortHours: cell('hours_a_week'),
    relevance: cell('why'),
  })
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [field], message }) => {
      return `${columnOf[String(field)] ?? String(field)}: ${message}`
    })
    return fail(faults.join(' '))
  }
  return succeed({ ...parsed.data.fields, status, template: null, origin: null, milestones: [], ifThens: [] })
}

const columnOf: Record<string, string> = {
  measureKind: 'kind',
  measureName: 'measure',
  startedOn: 'start',
  dueOn: 'due',
  effortHours: 'hours_a_week',
  relevance: 'why',
}
