import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { slugField, words } from '#app/content/shared-schemas.server.ts'

const pathFile = z.strictObject({
  title: words(2, 8),
  for: words(8, 34),
  order: z.number().int(),
  /** In an order that respects prerequisites. */
  modules: z.array(slugField).min(8),
})

/** A way through the modules for people who come from the same place. */
export type LearningPath = z.infer<typeof pathFile> & { slug: string }

const files = import.meta.glob<unknown>('/content/paths/*.yaml', { eager: true, import: 'default' })

export const learningPaths: LearningPath[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(pathFile, file, value) }))
  .sort((a, b) => a.order - b.order)

export function findLearningPath(slug: string | undefined): LearningPath | undefined {
  return learningPaths.find((path) => path.slug === slug)
}
