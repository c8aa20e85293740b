/** What interviewers ask of technical program managers, in the order in which the app shows it. */
export const questionCategories = [
  'program-sense',
  'behavioural',
  'system-design',
  'technical-explanation',
  'technical-retrospective',
  'cross-functional',
  'written',
  'estimation',
] as const

export type QuestionCategory = (typeof questionCategories)[number]

/** The scope that a question is asked at: part of a program, programs of several teams, across organisations. */
export const levelBands = ['entry', 'senior', 'staff'] as const

export type LevelBand = (typeof levelBands)[number]

export const levelBandWords: Record<LevelBand, string> = {
  entry: 'Entry',
  senior: 'Senior',
  staff: 'Staff and above',
}

/** How well an answer did in one dimension: 1 poor, 2 mixed, 3 good, 4 excellent. */
export const answerGrades = [1, 2, 3, 4] as const

export type AnswerGrade = (typeof answerGrades)[number]

export const answerGradeWords: Record<AnswerGrade, string> = {
  1: 'Poor',
  2: 'Mixed',
  3: 'Good',
  4: 'Excellent',
}

export function isQuestionCategory(value: unknown): value is QuestionCategory {
  return questionCategories.includes(value as QuestionCategory)
}

export function isLevelBand(value: unknown): value is LevelBand {
  return levelBands.includes(value as LevelBand)
}

/** Categories that ask for a story of one's own, so that situation, task, action and result can be expected. */
export function asksForStory(category: QuestionCategory): boolean {
  return category === 'behavioural'
}
