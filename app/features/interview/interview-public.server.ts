import { questions } from '#app/content/questions.server.ts'
import {
  interviewPath,
  mocksPath,
  questionPath,
  questionsPath,
} from '#app/features/interview/interview-paths.ts'

export { countDueQuestions } from '#app/features/interview/answer-queries.server.ts'
/** An answer or a story as others talk about it. */
export { findInterviewItem } from '#app/features/interview/find-interview-item.server.ts'
export { interviewItems } from '#app/features/interview/interview-items.server.ts'
export {
  findSharedAnswer,
  findSharedStory,
  scoreSharedAnswer,
  sharedScoreForm,
} from '#app/features/interview/shared-answer.server.ts'

/** Pages of this area that are the same for everybody. */
export const publicInterviewPaths = [
  interviewPath,
  questionsPath,
  mocksPath,
  ...questions.map(({ slug }) => questionPath(slug)),
]
