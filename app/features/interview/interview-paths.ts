import type { LevelBand, QuestionCategory } from '#app/domain/question.ts'

export const interviewPath = '/interview'
export const questionsPath = '/interview/questions'
export const practicePath = '/interview/practice'
export const mocksPath = '/interview/mocks'
export const storiesPath = '/interview/stories'
export const newStoryPath = '/interview/stories/new'
export const studyPlanPath = '/interview/study-plan'
export const insightsPath = '/interview/insights'
export const answersExportPath = '/interview/answers'

export function questionPath(question: string): string {
  return `${questionsPath}/${question}`
}

export function questionsOfPath(filter: { category?: QuestionCategory; level?: LevelBand }): string {
  const search = new URLSearchParams(filter)
  return search.size === 0 ? questionsPath : `${questionsPath}?${search}`
}

export function answerPath(answer: string): string {
  return `/interview/answers/${answer}`
}

export function scorePath(answer: string): string {
  return `${answerPath(answer)}/score`
}

export function resultPath(answer: string): string {
  return `${answerPath(answer)}/result`
}

export function answerAutosavePath(answer: string): string {
  return `${answerPath(answer)}/autosave`
}

export function answerMarkdownPath(answer: string): string {
  return `${answerPath(answer)}/markdown`
}

export function mockPath(mock: string): string {
  return `${mocksPath}/${mock}`
}

export function storyPath(story: string): string {
  return `${storiesPath}/${story}`
}

export function scriptPath(question: string): string {
  return `${questionPath(question)}/script`
}

/** Where somebody says what is wrong with a question. */
export function reportPath(question: string): string {
  return `${questionPath(question)}/report`
}

/** Where the owner of an answer makes and ends the link for an interviewer. */
export function invitePath(answer: string): string {
  return `${answerPath(answer)}/interviewer`
}

/** The interviewer's page of one answer. Its address is a key: never log it. */
export function interviewerPath(key: string): string {
  return `/interviewer/${key}`
}
