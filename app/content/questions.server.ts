import { z } from 'zod'
import { ContentError, parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { type Dimension, rubricOf } from '#app/content/rubrics.server.ts'
import { competencyField, slugField, sourceField, words } from '#app/content/shared-schemas.server.ts'
import { levelBands, questionCategories } from '#app/domain/question.ts'
import { roleSlugs } from '#app/domain/target.ts'

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const questionFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        slug: slugField,
        prompt: words(20, 70),
        category: z.enum(questionCategories),
        level: z.enum(levelBands),
        competencies: z.array(competencyField).min(1).max(3),
        roles: z.array(z.enum(roleSlugs)).min(1).max(4).optional(),
        minutes: z.int().min(3).max(30),
        probes: z.array(words(6, 20)).min(2).max(3),
        followUps: z.array(words(8, 30)).min(3).max(5),
        anchors: z
          .array(z.strictObject({ dimension: slugField, grade, text: words(10, 30) }))
          .min(2)
          .max(3),
        weak: words(20, 50),
        strong: words(35, 90),
        difference: words(12, 40),
        sources: z.array(sourceField).optional(),
      }),
    )
    .min(1),
})

/** A question of the bank. Its rubric is `rubricFor(question)`: the category's with the question's own anchors in it. */
export type Question = z.infer<typeof questionFile>['questions'][number]

const files = import.meta.glob<unknown>('/content/questions/*.yaml', { eager: true, import: 'default' })

/** The whole bank, by category and file. */
export const questions: Question[] = questionCategories.flatMap((category) =>
  Object.entries(files).flatMap(([file, value]) => {
    if (!slugOfFile(file).endsWith(`-${category}`)) return []
    return parseContent(questionFile, file, value).questions.map((question) => checked(file, question))
  }),
)

const bySlug = new Map(questions.map((question) => [question.slug, question]))

if (bySlug.size !== questions.length) throw new ContentError('content/questions: a slug stands twice')

export function findQuestion(slug: string | undefined): Question | undefined {
  return slug === undefined ? undefined : bySlug.get(slug)
}

/** The five dimensions that answers to this question are scored on, in its own words where it has any. */
export function rubricFor({ category, anchors }: Question): Dimension[] {
  return rubricOf(category).dimensions.map((dimension) => ({
    ...dimension,
    grades: dimension.grades.map(
      (shared, index) =>
        anchors.find((anchor) => anchor.dimension === dimension.id && anchor.grade === index + 1)?.text ??
        shared,
    ),
  }))
}

/** What a schema of one field cannot see: the name of the file, and dimensions that the category has. */
function checked(file: string, question: Question): Question {
  const { slug, category, competencies, anchors } = question
  if (slugOfFile(file) !== `${competencies[0]}-${category}`)
    throw new ContentError(`${file}: ${slug} belongs into ${competencies[0]}-${category}.yaml`)
  const dimensions = rubricOf(category).dimensions.map(({ id }) => id)
  const stranger = anchors.find(({ dimension }) => !dimensions.includes(dimension))
  if (stranger) throw new ContentError(`${file}: ${slug} has an anchor for ${stranger.dimension}`)
  return question
}
