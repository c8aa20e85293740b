import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { competencyField, sourceField, words } from '#app/content/shared-schemas.server.ts'

const bookFile = z.strictObject({
  title: z.string().min(2),
  authors: z.array(z.string().min(2)),
  year: z.number().int().min(1900).nullable(),
  yearStanding: z.enum(['sure', 'unverified']),
  /** One of the five that lists for the role usually begin with. */
  classic: z.boolean().optional(),
  competencies: z.array(competencyField).min(1).max(3),
  gets: words(15, 70),
  readIf: words(2, 24),
  skipIf: words(2, 24),
  /** Where it can be read without paying. */
  free: z.url({ protocol: /^https$/ }).optional(),
  sources: z.array(sourceField),
})

export type Book = z.infer<typeof bookFile> & { slug: string }

const files = import.meta.glob<unknown>('/content/books/*.yaml', { eager: true, import: 'default' })

/** By title. */
export const books: Book[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(bookFile, file, value) }))
  .sort((a, b) => a.title.localeCompare(b.title, 'en'))
