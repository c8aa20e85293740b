import { meanGrade } from '#app/features/interview/score-grade.ts'

type Scored = { category: string; grades: { dimension: string; grade: number }[] }

export type DimensionMean = { dimension: string; mean: number; count: number }

/** The mean grade of each dimension of a category over some answers; dimensions without a grade are left out. */
export function meansByDimension(answers: Scored[], category: string): DimensionMean[] {
  const byDimension = new Map<string, number[]>()
  for (const answer of answers) {
    if (answer.category !== category) continue
    for (const { dimension, grade } of answer.grades)
      byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), grade])
  }
  return [...byDimension].flatMap(([dimension, grades]) => {
    const mean = meanGrade(grades)
    return mean === null ? [] : [{ dimension, mean, count: grades.length }]
  })
}
