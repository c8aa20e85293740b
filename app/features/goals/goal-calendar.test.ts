import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarGoal, goalCalendar } from '#app/features/goals/goal-calendar.server.ts'

const origin = 'https://example.org'

function aCalendarGoal(wishes: Partial<CalendarGoal> = {}): CalendarGoal {
  return {
    id: '0b0f2c1e-0000-4000-8000-000000000001',
    statement: 'Hold eight weekly dependency reviews for the storage migration',
    startedOn: '2026-09-07',
    dueOn: '2026-11-16',
    status: 'active',
    revision: 3,
    changedAt: new Date('2026-09-08T10:00:00Z'),
    milestones: [],
    ...wishes,
  }
}

function write(goals: CalendarGoal[]): string {
  return goalCalendar(goals, { origin, name: 'Goals', isFeed: true })
}

/** Content lines as RFC 5545 3.1 has them, unfolded; throws for whatever breaks its rules. */
function readLines(text: string): { name: string; parameters: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75)
    // A character cut in two would not survive being encoded.
    expect(/\p{Surrogate}/u.test(line), line).toBe(false)
  }
  return text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const parts = line.match(/^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/)
      if (!parts) throw new Error(`No content line: ${line}`)
      const [, name = '', parameters = '', value = ''] = parts
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
      expect(value).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
      return { name, parameters, value }
    })
}

/** The components of a calendar, each with its own lines; throws where they do not nest. */
function readComponents(text: string) {
  const open: { kind: string; properties: Map<string, string[]>; dateOnly: Set<string> }[] = []
  const closed: typeof open = []
  for (const { name, parameters, value } of readLines(text)) {
    if (name === 'BEGIN') open.push({ kind: value, properties: new Map(), dateOnly: new Set() })
    else if (name === 'END') {
      const last = open.pop()
      expect(last?.kind).toBe(value)
      if (last) closed.push(last)
    } else {
      const own = open.at(-1)
      own?.properties.set(name, [...(own.properties.get(name) ?? []), value])
      if (parameters.includes(';VALUE=DATE') && !parameters.includes('DATE-TIME')) own?.dateOnly.add(name)
    }
  }
  expect(open).toEqual([])
  return closed
}

const once = (values: string[] | undefined, what: string) => {
  expect(values?.length, what).toBe(1)
  return values?.[0] ?? ''
}

function checkRules(text: string): void {
  const components = readComponents(text)
  const [calendar] = components.filter(({ kind }) => kind === 'VCALENDAR')
  expect(once(calendar?.properties.get('VERSION'), 'VERSION')).toBe('2.0')
  once(calendar?.properties.get('PRODID'), 'PRODID')
  const uids = new Set<string>()
  for (const { kind, properties, dateOnly } of components) {
    if (kind === 'VEVENT') {
      uids.add(once(properties.get('UID'), 'UID'))
      expect(once(properties.get('DTSTAMP'), 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/)
      expect(once(properties.get('SEQUENCE'), 'SEQUENCE')).toMatch(/^\d{1,10}$/)
      once(properties.get('SUMMARY'), 'SUMMARY')
      // All day: both ends are dates, and the end is the day after.
      expect([...dateOnly].sort()).toEqual(['DTEND', 'DTSTART'])
      expect(once(properties.get('DTSTART'), 'DTSTART')).toMatch(/^\d{8}$/)
      expect(Number(properties.get('DTEND')?.[0])).toBeGreaterThan(Number(properties.get('DTSTART')?.[0]))
      // Beside a date, a rule ends on a date.
      for (const rule of properties.get('RRULE') ?? []) expect(rule).toMatch(/;UNTIL=\d{8}$/)
      for (const words of [...(properties.get('SUMMARY') ?? []), ...(properties.get('DESCRIPTION') ?? [])]) {
        expect(words.replaceAll(/\\[\\;,nN]/g, ''), 'escaped').not.toMatch(/[\\;,]/)
      }
    }
    if (kind === 'VALARM') {
      expect(once(properties.get('ACTION'), 'ACTION')).toBe('DISPLAY')
      expect(once(properties.get('TRIGGER'), 'TRIGGER')).toMatch(/^-P/)
      once(properties.get('DESCRIPTION'), 'DESCRIPTION')
    }
  }
  expect(uids.size).toBe(components.filter(({ kind }) => kind === 'VEVENT').length)
}

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
}

test('whatever the words, the file keeps the rules of RFC 5545 and another parser reads it', () => {
  const words = fc.string({
    minLength: 1,
    maxLength: 300,
    unit: fc.constantFrom(
      ...' ,;:\\"\n\r\tabcdeé漢字😀👩‍💻٣',
      '😀',
      '漢字漢字',
      'BEGIN:VEVENT',
      '\r\nATTENDEE:x',
    ),
  })
  fc.assert(
    fc.property(words, words, (statement, title) => {
      const text = write([
        aCalendarGoal({
          statement: `x${statement}`,
          milestones: [{ id: 'm1', title: `y${title}`, dueOn: '2026-10-01', doneOn: null }],
        }),
      ])
      checkRules(text)
      expect(eventsOf(text)).toHaveLength(3)
    }),
  )
})

test('days stay the same days in whatever zone the server runs and whenever the clocks change', () => {
  const days = ['2026-03-29', '2026-10-25', '2026-11-01', '2028-02-29', '2026-12-31']
  const before = process.env.TZ
  try {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Havana', 'Africa/Cairo', 'Europe/Berlin']) {
      process.env.TZ = zone
      for (const day of days) {
        const [due] = eventsOf(write([aCalendarGoal({ startedOn: '2026-01-05', dueOn: day })]))
        expect([zone, due?.startDate.toString(), due?.startDate.isDate]).toEqual([zone, day, true])
        expect(due?.endDate.subtractDate(due.startDate).toSeconds()).toBe(24 * 60 * 60)
      }
    }
  } finally {
    process.env.TZ = before
  }
})

test('the same thing keeps its name, and its number rises with every change, also twice in a second', () => {
  const first = aCalendarGoal()
  const soon = aCalendarGoal({
    revision: 4,
    changedAt: new Date('2026-09-08T10:00:00.400Z'),
    dueOn: '2026-12-01',
  })
  const later = aCalendarGoal({ revision: 4, changedAt: new Date('2026-09-08T10:00:02Z') })
  const told = [first, soon, later].map((goal) =>
    eventsOf(write([goal])).map(({ uid, sequence }) => ({ uid, sequence })),
  )
  expect(new Set(told.map((events) => events.map(({ uid }) => uid).join())).size).toBe(1)
  const numbers = told.map(([event]) => event?.sequence ?? 0)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(new Set(numbers).size).toBe(3)
  expect(Math.max(...numbers)).toBeLessThan(2 ** 31)
})

test('the weekly look repeats from a week after the start and ends with the goal', () => {
  const check = eventsOf(write([aCalendarGoal()])).find(({ uid }) => uid.startsWith('check-in'))
  const days: string[] = []
  const each = check?.iterator()
  for (let day = each?.next(); day; day = each?.next()) days.push(day.toString())
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-09-14', '2026-11-16', 10])
})
