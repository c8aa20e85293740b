import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { slugField, words } from '#app/content/shared-schemas.server.ts'

const glossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      slug: slugField,
      term: words(1, 6),
      /** Other spellings, abbreviations and plurals under which it is used. */
      aliases: z.array(words(1, 6)).optional(),
      definition: words(6, 60),
      /** Where it is taught. */
      module: slugField.optional(),
      /** Terms that belong with it. */
      see: z.array(slugField).optional(),
      /** False for everyday words that would be links on every page. */
      autoLink: z.boolean().optional(),
    }),
  ),
})

const file = '/content/glossary.yaml'
const files = import.meta.glob<unknown>('/content/glossary.yaml', { eager: true, import: 'default' })

export type Term = z.infer<typeof glossaryFile>['terms'][number]

/** All terms, by name. */
export const glossary: Term[] = parseContent(glossaryFile, file, files[file]).terms.sort((a, b) =>
  a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }),
)
