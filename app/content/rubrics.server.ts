import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { slugField, words } from '#app/content/shared-schemas.server.ts'
import { type QuestionCategory, questionCategories } from '#app/domain/question.ts'

const rubricFile = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        slug: z.enum(questionCategories),
        name: z.string().min(4).max(40),
        asks: words(5, 20),
        dimensions: z
          .array(
            z.strictObject({
              id: slugField,
              name: z.string().min(4).max(40),
              grades: z.array(z.string().trim().min(4)).length(4),
            }),
          )
          .length(5),
      }),
    )
    .length(questionCategories.length),
})

/** What answers of a category are scored on: five dimensions, each with four anchored grades, poor first. */
export type Rubric = z.infer<typeof rubricFile>['categories'][number]

export type Dimension = Rubric['dimensions'][number]

const files = import.meta.glob<unknown>('/content/rubrics.yaml', { eager: true, import: 'default' })

const [[file, value] = ['', undefined]] = Object.entries(files)

const parsed = parseContent(rubricFile, file, value).categories

/** The rubrics in the order of the categories. */
export const rubrics: Rubric[] = questionCategories.map((category) => {
  const rubric = parsed.find(({ slug }) => slug === category)
  if (!rubric) throw new Error(`content/rubrics.yaml: nothing for ${category}`)
  return rubric
})

export function rubricOf(category: QuestionCategory): Rubric {
  const rubric = rubrics.find(({ slug }) => slug === category)
  if (!rubric) throw new Error(`There is no rubric for ${category}.`)
  return rubric
}
