import { shorten } from '#app/domain/shorten.ts'
/** A running goal as the desk needs it. */
export type DeskGoal = {
  id: string
  statement: string
  rag: 'green' | 'amber' | 'red' | null
  isQuiet: boolean
  isOverdue: boolean
  /** How far from baseline to target, 0 to 1, now and four weeks ago. */
  share: number
  shareBefore: number
}

/** What a mentor's desk knows of one mentee: only what they share. */
export type DeskMentee = {
  mentorshipId: string
  name: string
  startedAt: Date
  /** When the mentor last pressed Done; null before the first time. */
  visitedAt: Date | null
  /** Null where goals are not shared. */
  goals: DeskGoal[] | null
  /** Newest thing that they did and share, in the last 60 days. */
  lastActivityAt: Date | null
  /** Whether anything is shared in which activity would show. */
  showsActivity: boolean
  /** Things that came since the mentor last pressed Done. */
  news: number
  /** Answers that were handed in since then, and when the first was. */
  answers: number
  answerSince: Date | null
  /** The oldest comment of theirs without an answer. */
  commentSince: Date | null
}

export type DeskReason = 'waits' | 'stuck' | 'news' | 'nothing'

export type DeskEntry = DeskMentee & {
  /** Why they stand where they stand. */
  reason: DeskReason
  /** In words, the weightiest first. */
  words: string[]
}

/** Days without any activity after which somebody may be stuck. */
const stillDays = 14
const ranks: Record<DeskReason, number> = { waits: 0, stuck: 1, news: 2, nothing: 3 }

/**
 * The order in which mentees need their mentor: who waits, the longest first; who is stuck, the most first; who has something new; the
 * rest by name. Every place is told in words.
 */
export function queueOf(mentees: DeskMentee[], now: Date): DeskEntry[] {
  return mentees
    .map((mentee) => ({
      ...mentee,
      ...explain(mentee, now),
      since: waitingSince(mentee),
      stuck: stuckness(mentee, now),
    }))
    .sort(
      (a, b) =>
        ranks[a.reason] - ranks[b.reason] ||
        (a.reason === 'waits' ? (a.since ?? 0) - (b.since ?? 0) : 0) ||
        (a.reason === 'stuck' ? b.stuck - a.stuck : 0) ||
        (a.reason === 'news' ? b.news - a.news : 0) ||
        a.name.localeCompare(b.name, 'en') ||
        (a.mentorshipId < b.mentorshipId ? -1 : 1),
    )
    .map(({ since: _since, stuck: _stuck, ...entry }) => entry)
}

function waitingSince({ commentSince, answerSince }: DeskMentee): number | undefined {
  const times = [commentSince, answerSince].flatMap((at) => (at ? [at.getTime()] : []))
  return times.length > 0 ? Math.min(...times) : undefined
}

function explain(mentee: DeskMentee, now: Date): { reason: DeskReason; words: string[] } {
  const waits: string[] = []
  if (mentee.commentSince) waits.push(`Wrote to you ${agoWords(mentee.commentSince, now)} and has no answer.`)
  if (mentee.answerSince) {
    waits.push(
      mentee.answers === 1
        ? `Handed in an answer ${agoWords(mentee.answerSince, now)}.`
        : `Handed in ${mentee.answers} answers, the first ${agoWords(mentee.answerSince, now)}.`,
    )
  }
  const stuck = stuckWords(mentee, now)
  const news =
    mentee.news > 0
      ? [`${mentee.news === 1 ? 'One change' : `${mentee.news} changes`} ${sinceWords(mentee, now)}.`]
      : []
  const words = [...waits, ...stuck, ...news]
  if (words.length === 0) words.push(`Nothing new ${sinceWords(mentee, now)}.`)
  const reason =
    waits.length > 0 ? 'waits' : stuck.length > 0 ? 'stuck' : news.length > 0 ? 'news' : 'nothing'
  return { reason, words }
}

function stuckWords(mentee: DeskMentee, now: Date): string[] {
  const words: string[] = []
  const goals = mentee.goals ?? []
  const quiet = goals.filter(({ isQuiet }) => isQuiet)
  const red = goals.filter(({ rag, isQuiet }) => rag === 'red' && !isQuiet)
  if (red.length > 0) words.push(`${counted(red.length, 'goal')} off track: ${quoted(red)}.`)
  if (quiet.length > 0)
    words.push(`${counted(quiet.length, 'goal')} without a check-in for two weeks: ${quoted(quiet)}.`)
  const still = daysStill(mentee, now)
  if (still >= stillDays) {
    words.push(
      mentee.lastActivityAt === null
        ? 'Nothing of what they share has moved for two months, or since they began.'
        : `No activity for ${still} days.`,
    )
  }
  return words
}

/** How stuck: each goal off track or quiet counts, and so does every week of stillness. */
function stuckness(mentee: DeskMentee, now: Date): number {
  const goals = (mentee.goals ?? []).filter(({ rag, isQuiet }) => rag === 'red' || isQuiet).length
  return goals + Math.floor(daysStill(mentee, now) / 7)
}

function daysStill({ lastActivityAt, startedAt, showsActivity }: DeskMentee, now: Date): number {
  if (!showsActivity) return 0
  const from = lastActivityAt && lastActivityAt > startedAt ? lastActivityAt : startedAt
  return daysFrom(from, now)
}

function daysFrom(from: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - from.getTime()) / 86_400_000))
}

/** "today", "yesterday", "5 days ago". */
export function agoWords(at: Date, now: Date): string {
  const days = daysFrom(at, now)
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}

function sinceWords({ visitedAt }: DeskMentee, now: Date): string {
  return visitedAt ? `since you last looked, ${agoWords(visitedAt, now)}` : 'since you began'
}

function counted(count: number, what: string): string {
  return count === 1 ? `One ${what}` : `${count} ${what}s`
}

/** The first of them by name; a queue is no place for all. */
function quoted(goals: DeskGoal[]): string {
  const [first] = goals
  return `"${shorten(first?.statement ?? '', 80)}"`
}

/** The mean change of the goals in four weeks, in points of the way to their targets; null without goals. */
export function trendOf(goals: Pick<DeskGoal, 'share' | 'shareBefore'>[]): number | null {
  if (goals.length === 0) return null
  const sum = goals.reduce((total, { share, shareBefore }) => total + share - shareBefore, 0)
  return Math.round((sum / goals.length) * 100)
}
