import type { Grade } from '#app/domain/spaced-review.ts'

/** The mean of the grades of an answer, 1 to 4; null without any. */
export function meanGrade(grades: number[]): number | null {
  return grades.length === 0 ? null : grades.reduce((sum, grade) => sum + grade, 0) / grades.length
}

/** What the grades of an answer mean for when its question comes back: a poor answer soon, an excellent one late. */
export function reviewGrade(grades: number[]): Grade {
  const mean = meanGrade(grades) ?? 1
  if (mean < 1.75) return 1
  if (mean < 2.5) return 2
  return mean < 3.4 ? 3 : 4
}
