import { findQuestion } from '#app/content/questions.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { storyForm } from '#app/features/interview/interview-forms.ts'
import { mostQuestionsOfStory } from '#app/features/interview/interview-limits.ts'
import type { StoryText } from '#app/features/interview/story-commands.server.ts'
import { parseForm } from '#app/forms/form.server.ts'
import type { Rejection, TypedForm } from '#app/forms/rejection.ts'

/** Checks a posted story. Boxes come as a field each: `competency-` or `question-` and the slug. */
export function readStory(
  typed: TypedForm,
): { ok: true; story: StoryText; revision: number } | { ok: false; rejection: Rejection } {
  const form = parseForm(storyForm, typed)
  if (!form.ok) return form
  const { revision, ...text } = form.values
  const named = Object.keys(typed)
    .filter((name) => name.startsWith('question-'))
    .map((name) => name.slice('question-'.length))
    .filter((slug) => findQuestion(slug) !== undefined)
    .slice(0, mostQuestionsOfStory)
  return {
    ok: true,
    revision,
    story: {
      ...text,
      competencies: competencySlugs.filter((slug) => typed[`competency-${slug}`] !== undefined),
      questions: named,
    },
  }
}
