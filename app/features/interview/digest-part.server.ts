import { practicePath } from '#app/features/interview/interview-paths.ts'
import { countDueQuestions } from '#app/features/interview/interview-public.server.ts'
import type { DigestPart } from '#app/platform/digest-part.server.ts'

/** The weekly mail says how many questions have come back, as one line. */
export const digestPart: DigestPart = {
  kind: 'cards',
  async lines(db, { personId, now }) {
    const due = await countDueQuestions(db, personId, now)
    if (due === 0) return []
    return [
      {
        text: due === 1 ? '1 interview question is due' : `${due} interview questions are due`,
        path: practicePath,
      },
    ]
  },
}
