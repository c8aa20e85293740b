import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import type { QuestionCategory } from '#app/domain/question.ts'

type StoryLike = { id: string; competencies: CompetencySlug[]; questions: string[]; told: number }

type QuestionLike = { slug: string; category: QuestionCategory; competencies: CompetencySlug[] }

/** Kinds of question that a story answers. */
const storyCategories: QuestionCategory[] = ['behavioural', 'cross-functional', 'technical-retrospective']

export function isAnsweredByStory(question: QuestionLike): boolean {
  return storyCategories.includes(question.category)
}

/** Why a story serves a question: its owner said so, or both are about the same competency. Undefined when it does not. */
export function fitOf(
  story: StoryLike,
  question: QuestionLike,
): { kind: 'named' } | { kind: 'shares'; competencies: CompetencySlug[] } | undefined {
  if (story.questions.includes(question.slug)) return { kind: 'named' }
  const shared = question.competencies.filter((competency) => story.competencies.includes(competency))
  return shared.length > 0 ? { kind: 'shares', competencies: shared } : undefined
}

/** The stories that serve a question: named ones first, then what shares most, then what was told least. At most `most`. */
export function storiesFor<Story extends StoryLike>(
  stories: Story[],
  question: QuestionLike,
  most: number,
): Story[] {
  const weight = (story: Story) => {
    const fit = fitOf(story, question)
    return fit?.kind === 'named' ? 10 : (fit?.competencies.length ?? 0)
  }
  return stories
    .filter((story) => weight(story) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.told - b.told)
    .slice(0, most)
}

/** Prompts that ask for a story and that none serves, and the competencies that no story names. */
export function findUncovered<Question extends QuestionLike>(
  stories: StoryLike[],
  questions: Question[],
): { questions: Question[]; competencies: CompetencySlug[] } {
  const told = new Set(stories.flatMap(({ competencies }) => competencies))
  return {
    questions: questions.filter(
      (question) => isAnsweredByStory(question) && !stories.some((story) => fitOf(story, question)),
    ),
    competencies: competencySlugs.filter((slug) => !told.has(slug)),
  }
}
