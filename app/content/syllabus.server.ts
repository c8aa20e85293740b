import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { slugField, words } from '#app/content/shared-schemas.server.ts'

const syllabusFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      slug: slugField,
      title: words(1, 4),
      summary: words(5, 20),
      modules: z.array(slugField).min(1),
    }),
  ),
  topics: z.array(z.strictObject({ slug: slugField, title: words(1, 10) })),
})

const file = '/content/syllabus.yaml'
const files = import.meta.glob<unknown>('/content/syllabus.yaml', { eager: true, import: 'default' })

/** The groups in which modules are listed, and the topics that modules together have to cover. */
export const { groups, topics } = parseContent(syllabusFile, file, files[file])
