import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { draftAgenda } from '#app/features/mentoring/agenda.ts'
import { meetingCalendar } from '#app/features/mentoring/meeting-calendar.server.ts'
import { readTimes } from '#app/features/mentoring/meeting-forms.ts'

const meeting = {
  id: '11111111-1111-4111-8111-111111111111',
  proposalId: '22222222-2222-4222-8222-222222222222',
  status: 'agreed',
  startsAt: new Date('2027-03-30T14:00:00Z'),
  minutes: 45,
  agenda: `Über den Plan: ${'ein langer Satz, der umbricht; '.repeat(6)}\nund eine Zeile`,
  revision: 3,
  changedAt: new Date('2027-03-01T10:00:00Z'),
} as const
const where = { origin: 'https://example.org', mentorshipId: 'm', other: 'Noor' }

function eventOf(text: string) {
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (!component) throw new Error('There is no event.')
  return { component, event: new ICAL.Event(component) }
}

test('a meeting is the same instant in every calendar, in whichever zone its reader lives', () => {
  const { event, component } = eventOf(meetingCalendar(meeting, where))
  expect(event.startDate.toJSDate()).toEqual(meeting.startsAt)
  expect(event.endDate.toJSDate()).toEqual(new Date('2027-03-30T14:45:00Z'))
  expect(component.getFirstPropertyValue('dtstart')?.toString()).toMatch(/Z$/)
})

test('a changed meeting replaces the one before: the same UID, a higher SEQUENCE', () => {
  const before = eventOf(meetingCalendar(meeting, where)).event
  const off = { ...meeting, status: 'cancelled', revision: 4, id: 'another time of the talk' } as const
  const text = meetingCalendar(off, where)
  const after = eventOf(text)
  expect(after.event.uid).toBe(before.uid)
  expect(after.event.sequence).toBeGreaterThan(before.sequence)
  expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(text).toContain('METHOD:CANCEL')
})

test('lines end in CRLF and have at most 75 octets', () => {
  const lines = meetingCalendar(meeting, where).split('\r\n')
  expect(lines.some((line) => line.includes('\n'))).toBe(false)
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('times are read by the clocks of whoever proposes, and what is no time is told', () => {
  const now = new Date('2027-03-01T00:00:00Z')
  const berlin = { zone: 'Europe/Berlin', now }
  const both = readTimes({ 'time-1': '2027-03-27T10:00', 'time-2': '2027-03-29T10:00' }, berlin)
  expect(both.times.map((time) => time.toISOString())).toEqual([
    '2027-03-27T09:00:00.000Z',
    '2027-03-29T08:00:00.000Z',
  ])
  expect(readTimes({}, berlin).errors['time-1']).toContain('at least one')
  expect(readTimes({ 'time-1': '2027-03-28T02:30' }, berlin).errors['time-1']).toContain('does not exist')
  expect(readTimes({ 'time-1': '2027-02-01T10:00' }, berlin).errors['time-1']).toContain('over')
  expect(readTimes({ 'time-3': 'soon' }, berlin).errors['time-3']).toContain('Write a day')
  expect(readTimes({ 'time-1': '2029-01-01T10:00' }, berlin).errors['time-1']).toContain('year ahead')
})

test('an agenda begins with what is open, then the newest of each thing since the last meeting', () => {
  const at = (day: string) => `2026-11-${day}T09:00:00.000Z`
  const agenda = draftAgenda({
    items: [
      { kind: 'check-in', label: 'Hold reviews', detail: '3 of 8', at: at('04') },
      { kind: 'check-in', label: 'Hold reviews', detail: '4 of 8', at: at('09') },
      { kind: 'answer', label: 'Old answer', detail: null, at: at('01') },
    ],
    actions: [
      { text: 'Send the list', who: 'Noor', dueOn: '2026-11-05', isDone: false },
      { text: 'Done already', who: 'Mara', dueOn: null, isDone: true },
    ],
    since: new Date(at('02')),
    today: '2026-11-10',
  })
  expect(agenda).toContain('- Noor: Send the list (was due 5 November 2026)')
  expect(agenda).toContain('- Check-in: Hold reviews (4 of 8)')
  expect(agenda).not.toMatch(/Old answer|Done already|3 of 8/)
})
