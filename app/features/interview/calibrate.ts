/** The mean grades of one answer, 1 to 4, by its owner and by somebody else. */
export type Judged = { self: number; mentor: number }

/** Grades nearer than this are alike: raters with the same anchors differ as much. */
const tolerance = 0.3

/** How far somebody's own grades lie above (positive) or below those of others, on average. */
export function calibrate(answers: Judged[]): { bias: number; verdict: 'kinder' | 'stricter' | 'alike' } {
  const total = answers.reduce((sum, { self, mentor }) => sum + self - mentor, 0)
  const bias = answers.length === 0 ? 0 : total / answers.length
  if (Math.abs(bias) <= tolerance) return { bias, verdict: 'alike' }
  return { bias, verdict: bias > 0 ? 'kinder' : 'stricter' }
}
