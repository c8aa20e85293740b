import type { Question } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { levelBandWords } from '#app/domain/question.ts'
import type { LinkedAnswer } from '#app/features/interview/interviewer-queries.server.ts'
import { describeRubric } from '#app/features/interview/routes/describe-question.server.ts'

/** What the interviewer's page of a link shows. The owner's grades are in it only once both have scored. */
export function interviewerSheet(linked: LinkedAnswer, question: Question, now: Date) {
  const { given, own, note, timeboxSeconds, askedAt } = linked
  const begunAt = linked.mode === 'live' ? linked.startedAt : askedAt
  return {
    keptAs: `interviewer-${linked.answerId}`,
    name: linked.name,
    prompt: linked.prompt,
    category: rubricOf(question.category).name,
    level: levelBandWords[question.level],
    minutes: question.minutes,
    probes: question.probes,
    followUps: question.followUps,
    dimensions: describeRubric(question),
    clock: begunAt
      ? {
          startedAt: begunAt.getTime(),
          serverNow: now.getTime(),
          timeboxSeconds,
          words: `Begun at ${timeOf(begunAt)}, up at ${timeOf(new Date(begunAt.getTime() + timeboxSeconds * 1000))} (UTC).`,
        }
      : null,
    isUntimed: timeboxSeconds >= 86_400,
    text: linked.showsAnswer && linked.finishedAt ? linked.text : null,
    isTextToCome: linked.showsAnswer && !linked.finishedAt,
    endsOn: dayWords(linked.expiresAt.toISOString()),
    isScored: linked.scoredAt !== null,
    note,
    scores: given
      ? describeRubric(question).map(({ id, name }) => ({
          id,
          name,
          own: given[id] ?? null,
          other: own?.[id] ?? null,
        }))
      : [],
    isOwnerDone: own !== null,
  }
}

function timeOf(at: Date): string {
  return at.toISOString().slice(11, 16)
}
