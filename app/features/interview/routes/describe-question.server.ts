import { findCompetency } from '#app/content/competencies.server.ts'
import { type Question, rubricFor } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { levelBandWords } from '#app/domain/question.ts'
import type { Standing } from '#app/features/interview/answer-queries.server.ts'

/** A question as lists show it. */
export function listedQuestion(question: Question, standing: Standing | undefined, now: Date) {
  const { slug, prompt, category, level, competencies, minutes } = question
  return {
    slug,
    prompt,
    category: rubricOf(category).name,
    level: levelBandWords[level],
    competencies: competencies.map(competencyName),
    minutes,
    practised: standing?.finished ?? 0,
    isDue: isDue(standing, now),
    openId: standing?.open?.id ?? null,
  }
}

export function isDue(standing: Standing | undefined, now: Date): boolean {
  return standing?.due != null && standing.due <= now
}

export function competencyName(slug: string): { slug: string; name: string } {
  return { slug, name: findCompetency(slug)?.name ?? slug }
}

/** The five dimensions with their grades in the words of this question. */
export function describeRubric(question: Question) {
  return rubricFor(question).map(({ id, name, grades }) => ({ id, name, grades }))
}
