import { findLoop, type Loop, loops } from '#app/content/loops.server.ts'
import { questions } from '#app/content/questions.server.ts'
import type { Standing } from '#app/features/interview/answer-queries.server.ts'
import { orderForPractice } from '#app/features/interview/practice-order.ts'
import { planStudy } from '#app/features/interview/study-plan.ts'
import type { Study } from '#app/features/interview/study-queries.server.ts'
import { listCardDues } from '#app/features/learn/learn-public.server.ts'

/** Questions that a plan may hold at most; nobody learns more before one interview. */
const mostFresh = 80

/** Stories with which somebody has one for most prompts. */
const fewestStories = 6

/** The plan to an interview: questions of the loop's kinds at the level, those not met first, what is due on its day. */
export function buildStudyPlan(
  goal: Study,
  standings: Standing[],
  { now, turn }: { now: Date; turn: string },
) {
  const loop = requireLoop(goal.loop)
  const categories = new Set(loop.slots.flatMap((slot) => slot.categories))
  const met = new Map(standings.map((standing) => [standing.question, standing]))
  const fitting = questions.filter(({ category, level }) => categories.has(category) && level === goal.level)
  const fresh = orderForPractice(fitting, standings, { now, turn })
    .filter(({ slug }) => !met.get(slug)?.finished)
    .slice(0, mostFresh)
  const due = standings.flatMap(({ question, due: at }) => {
    const minutes = questions.find(({ slug }) => slug === question)?.minutes
    return at && minutes ? [{ slug: question, minutes, on: at.toISOString().slice(0, 10) }] : []
  })
  return planStudy({
    today: now.toISOString().slice(0, 10),
    interviewOn: goal.interviewOn,
    hoursPerWeek: goal.hoursPerWeek,
    due,
    fresh: fresh.map(({ slug, minutes }) => ({ slug, minutes })),
    mock: { slug: loop.slug, minutes: loop.minutes },
    cards: listCardDues(goal.recall, now).map(({ module, card, due }) => ({
      module,
      card,
      on: due.toISOString().slice(0, 10),
    })),
    storiesMissing: Math.max(0, fewestStories - goal.stories),
  })
}

function requireLoop(slug: string): Loop {
  const loop = findLoop(slug) ?? loops[0]
  if (!loop) throw new Error('There is no loop at all.')
  return loop
}
