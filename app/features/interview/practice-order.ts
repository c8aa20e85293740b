import { type Askable, scatter } from '#app/features/interview/choose-questions.ts'

type Standing = { question: string; finished: number; lastAt: Date | null; due: Date | null }

/**
 * The order in which questions are offered for practice: what is due, longest overdue first; then what was never answered, in an
 * order of the person's own; then what was answered longest ago.
 */
export function orderForPractice<Question extends Askable>(
  questions: Question[],
  standings: Standing[],
  { now, turn }: { now: Date; turn: string },
): Question[] {
  const met = new Map(standings.map((standing) => [standing.question, standing]))
  const rank = ({ slug }: Question): [number, number] => {
    const standing = met.get(slug)
    if (standing?.due && standing.due <= now) return [0, standing.due.getTime()]
    if (!standing?.finished) return [1, scatter(`${turn} ${slug}`)]
    return [2, standing.lastAt?.getTime() ?? 0]
  }
  return questions
    .map((question) => ({ question, rank: rank(question) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ question }) => question)
}
