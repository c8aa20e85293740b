/** What can be wrong with a question. */
export const reportReasons = ['unclear', 'wrong', 'unreal', 'double', 'rubric', 'other'] as const

export type ReportReason = (typeof reportReasons)[number]

export const reportReasonWords: Record<ReportReason, string> = {
  unclear: 'I do not understand what it asks',
  wrong: 'A fact in it is wrong',
  unreal: 'Nobody would ask this in an interview',
  double: 'It is nearly the same as another question',
  rubric: 'The rubric or the two answers do not fit it',
  other: 'Something else',
}
