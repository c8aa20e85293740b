export type StudyItem = {
  kind: 'due' | 'new' | 'mock' | 'story' | 'cards'
  /** A question's slug, a loop's slug, or nothing. */
  slug?: string
  minutes: number
}

export type StudyDay = { on: string; items: StudyItem[]; minutes: number }

export type StudyPlan = {
  days: StudyDay[]
  /** Questions that should be practised and for which there is no time. */
  leftOut: string[]
  hours: number
}

/** Minutes that practising takes beyond the answer: thinking, scoring, comparing. */
export const aroundAnswer = 8

const cardMinutes = 10
const storyMinutes = 30
const mostDays = 120

/**
 * What to do on which day until an interview. Each week has its hours, spread over its days; the day of the interview has none and the day
 * before only a glance at cards. Every seventh day is a mock, and one stands two days before. The other days take what is due, then
 * new questions in the order given, as far as they fit; with time left a story is written. Same input, same plan.
 */
export function planStudy({
  today,
  interviewOn,
  hoursPerWeek,
  due,
  fresh,
  mock,
  storiesMissing,
}: {
  today: string
  interviewOn: string
  hoursPerWeek: number
  /** Questions that come back, with the day on which they do. */
  due: { slug: string; minutes: number; on: string }[]
  /** Questions not met yet, the most needed first. */
  fresh: { slug: string; minutes: number }[]
  mock: { slug: string; minutes: number }
  storiesMissing: number
}): StudyPlan {
  const length = Math.min(mostDays, Math.max(0, daysFrom(today, interviewOn)))
  const perDay = (hoursPerWeek * 60) / 7
  const waiting = [...fresh]
  const returning = [...due].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const days: StudyDay[] = []
  let budget = 0
  let stories = storiesMissing
  for (let index = 0; index < length; index += 1) {
    const on = addDay(today, index)
    const items: StudyItem[] = []
    const left = length - index
    budget += perDay
    const add = (item: StudyItem) => {
      items.push(item)
      budget -= item.minutes
    }
    if (left === 1) {
      days.push({ on, items: [{ kind: 'cards', minutes: cardMinutes }], minutes: cardMinutes })
      break
    }
    const isMockDay = left === 2 || (index % 7 === 6 && left > 4)
    const mockMinutes = mock.minutes + 2 * aroundAnswer
    if (isMockDay && (left === 2 || budget >= mockMinutes * 0.8))
      add({ kind: 'mock', slug: mock.slug, minutes: mockMinutes })
    for (
      let next = returning[0];
      next && next.on <= on && budget >= next.minutes + aroundAnswer;
      next = returning[0]
    ) {
      add({ kind: 'due', slug: next.slug, minutes: next.minutes + aroundAnswer })
      returning.shift()
    }
    if (!isMockDay && stories > 0 && index % 3 === 0 && budget >= storyMinutes) {
      add({ kind: 'story', minutes: storyMinutes })
      stories -= 1
    }
    for (
      let next = waiting[0];
      !isMockDay && next && budget >= next.minutes + aroundAnswer;
      next = waiting[0]
    ) {
      add({ kind: 'new', slug: next.slug, minutes: next.minutes + aroundAnswer })
      waiting.shift()
    }
    if (items.length > 0)
      days.push({ on, items, minutes: items.reduce((sum, { minutes }) => sum + minutes, 0) })
    // What was not used in quiet days is not saved up for one long one.
    budget = Math.min(budget, perDay * 3)
  }
  return {
    days,
    leftOut: waiting.map(({ slug }) => slug),
    hours: Math.round(days.reduce((sum, { minutes }) => sum + minutes, 0) / 6) / 10,
  }
}

/** Whole days from one date to another; both are calendar dates. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function addDay(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
