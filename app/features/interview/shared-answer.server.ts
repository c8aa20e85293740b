import { findCompetency } from '#app/content/competencies.server.ts'
import { findQuestion, rubricFor } from '#app/content/questions.server.ts'
import { findAnswer } from '#app/features/interview/answer-queries.server.ts'
import { findStory } from '#app/features/interview/story-queries.server.ts'
import type { Database } from '#db/client.ts'

/** An answer that was handed in, with its scores in the words of its rubric, for somebody else whom its owner lets read it. One statement. */
export async function findSharedAnswer(db: Database, personId: string, answerId: string) {
  const answer = await findAnswer(db, personId, answerId)
  if (!answer?.finishedAt) return undefined
  const question = findQuestion(answer.question)
  const gradeOf = (dimension: string, scorer: 'self' | 'mentor') =>
    answer.scores.find((score) => score.dimension === dimension && score.scorer === scorer)?.grade ?? null
  return {
    id: answer.id,
    question: answer.question,
    prompt: answer.prompt,
    mode: answer.mode,
    text: answer.text,
    finishedAt: answer.finishedAt,
    isSpoken: answer.isSpoken,
    seconds: answer.startedAt ? (answer.finishedAt.getTime() - answer.startedAt.getTime()) / 1000 : null,
    probes: question?.probes ?? [],
    scores: question
      ? rubricFor(question).map(({ id, name, grades }) => {
          const self = gradeOf(id, 'self')
          const mentor = gradeOf(id, 'mentor')
          return { id, name, self, mentor, words: self === null ? null : (grades[self - 1] ?? null) }
        })
      : [],
  }
}

/** A story for somebody else whom its owner lets read it. One statement. */
export async function findSharedStory(db: Database, personId: string, storyId: string) {
  const story = await findStory(db, personId, storyId)
  if (!story) return undefined
  const { title, situation, task, action, result, metric, lesson, told, changedAt } = story
  return {
    title,
    parts: {
      Situation: situation,
      Task: task,
      Action: action,
      Result: result,
      Metric: metric,
      Lesson: lesson,
    },
    competencies: story.competencies.map((slug) => findCompetency(slug)?.name ?? slug),
    told,
    changedAt,
  }
}
