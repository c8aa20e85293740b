export type StudyItem =
  | { kind: 'due' | 'new' | 'mock'; slug: string; minutes: number }
  | { kind: 'story'; minutes: number }
  | { kind: 'cards'; cards: Card[]; minutes: number }

/** A recall card, by the module that it belongs to. */
export type Card = { module: string; card: string }

/** `available` are the minutes of its week that had come together by that day and were not spent. */
export type StudyDay = { on: string; items: StudyItem[]; minutes: number; available: number }

export type StudyPlan = {
  days: StudyDay[]
  /** Questions that should be practised, and cards that come back, for which there is no time. */
  leftOut: string[]
  cardsLeftOut: number
  hours: number
}

/** Minutes that practising takes beyond the answer: thinking, scoring, comparing. */
const aroundAnswer = 8

const storyMinutes = 30
const minutesPerCard = 0.5
/** Cards on a day where more wait: a handful, so that they take no more than half of a day. */
const handfulOfCards = 5
/** Days that are planned from today. */
const mostDays = 120

type Asked = { slug: string; minutes: number }

/**
 * What to do on which day until an interview. Weeks are counted back from it, so that the last is a whole one. The minutes of a week come
 * day by day; what a day leaves is there on the next, and ends with the week. Two days before the end of a week is a mock, for which
 * the days before save; the last day of all has cards only. The others take cards, then questions that come back, then a story now
 * and then, then new questions in the order given. Same input, same plan.
 */
export function planStudy({
  today,
  interviewOn,
  hoursPerWeek,
  due,
  fresh,
  cards,
  mock,
  storiesMissing,
}: {
  today: string
  interviewOn: string
  hoursPerWeek: number
  /** Questions that come back, with the day on which they do. */
  due: (Asked & { on: string })[]
  /** Questions not met yet, the most needed first. */
  fresh: Asked[]
  /** Recall cards with the day from which they are due. */
  cards: (Card & { on: string })[]
  mock: Asked
  storiesMissing: number
}): StudyPlan {
  const length = Math.max(0, daysFrom(today, interviewOn))
  const perDay = (hoursPerWeek * 60) / 7
  const mockMinutes = mock.minutes + 2 * aroundAnswer
  const waiting = { due: [...due].sort(byDay), fresh: [...fresh], cards: [...cards].sort(byDay) }
  let stories = storiesMissing
  let available = 0
  const days: StudyDay[] = []
  for (let left = length; left > Math.max(0, length - mostDays); left -= 1) {
    const on = addDay(today, length - left)
    available = left % 7 === 0 ? perDay : available + perDay
    const day: StudyDay = { on, items: [], minutes: 0, available }
    const saved = savedForMock({ left, length, perDay, mockMinutes })
    const add = (item: StudyItem): void => {
      day.items.push(item)
      day.minutes += item.minutes
    }
    const fits = (minutes: number): boolean => day.minutes + minutes <= available - saved
    const isMockDay = left % 7 === 2 && saved > 0
    if (isMockDay) add({ kind: 'mock', slug: mock.slug, minutes: mockMinutes })
    const free = isMockDay ? available - mockMinutes : available - saved
    takeCards(left === 1 ? free : free / 2)
    if (left > 1) {
      takeQuestions('due')
      if (!isMockDay && stories > 0 && left % 3 === 0 && fits(storyMinutes)) {
        add({ kind: 'story', minutes: storyMinutes })
        stories -= 1
      }
      if (!isMockDay) takeQuestions('fresh')
    }
    available -= day.minutes
    if (day.items.length > 0) days.push(day)

    function takeCards(minutes: number): void {
      const ready = waiting.cards.filter((card) => card.on <= on).length
      const share = left === 1 ? ready : Math.max(handfulOfCards, Math.ceil(ready / left))
      const count = Math.min(ready, share, Math.floor(Math.max(0, minutes) / minutesPerCard))
      if (count === 0) return
      const taken = waiting.cards.splice(0, count).map(({ module, card }) => ({ module, card }))
      add({ kind: 'cards', cards: taken, minutes: count * minutesPerCard })
    }

    // The first that fits, so that a long one does not hold up all behind it.
    function takeQuestions(from: 'due' | 'fresh'): void {
      const room = isMockDay ? available : available - saved
      const isReady = ({ minutes, ...asked }: Asked & { on?: string }): boolean =>
        (asked.on ?? on) <= on && day.minutes + minutes + aroundAnswer <= room
      const queue: (Asked & { on?: string })[] = waiting[from]
      for (let at = queue.findIndex(isReady); at >= 0; at = queue.findIndex(isReady)) {
        const [next] = queue.splice(at, 1)
        if (!next) return
        add({ kind: from === 'due' ? 'due' : 'new', slug: next.slug, minutes: next.minutes + aroundAnswer })
      }
    }
  }
  const notAgain = waiting.due.filter(({ on }) => on < interviewOn)
  return {
    days,
    leftOut: [...notAgain, ...waiting.fresh].map(({ slug }) => slug),
    cardsLeftOut: waiting.cards.filter(({ on }) => on < interviewOn).length,
    hours: Math.round(days.reduce((sum, { minutes }) => sum + minutes, 0) / 6) / 10,
  }
}

/**
 * Minutes that must be left on a day so that the mock of its week can be held; 0 where there is none. The last week has one when its days
 * bring enough; the others when it takes no more than half of them.
 */
function savedForMock({
  left,
  length,
  perDay,
  mockMinutes,
}: {
  left: number
  length: number
  perDay: number
  mockMinutes: number
}): number {
  const until = (left % 7) - 2
  // The days after the mock, to the end of their week.
  if (until < 0 && left % 7 !== 0) return 0
  const daysUntil = left % 7 === 0 ? 5 : until
  const daysBefore = Math.min(6, length - (left - daysUntil) + 1)
  const isLastWeek = left <= 7
  if (daysBefore * perDay < mockMinutes) return 0
  if (!isLastWeek && 7 * perDay < 2 * mockMinutes) return 0
  return Math.max(0, mockMinutes - daysUntil * perDay)
}

function byDay(one: { on: string }, other: { on: string }): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0
}

/** Whole days from one date to another; both are calendar dates. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function addDay(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
