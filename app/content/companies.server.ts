import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { sourceField, words } from '#app/content/shared-schemas.server.ts'

const companyFile = z.strictObject({
  name: z.string().min(2),
  /** What the company calls the role, as far as it is known. */
  titles: z.array(z.string()),
  whatTpmsDo: words(4, 70),
  /** Said by the company itself, told by others, generally known, or not found. */
  sure: z.enum(['attested', 'reported', 'general-knowledge', 'not-found']),
  note: words(2, 40),
  sources: z.array(sourceField),
})

export type Company = z.infer<typeof companyFile> & { slug: string }

const files = import.meta.glob<unknown>('/content/companies/*.yaml', { eager: true, import: 'default' })

/** By name. */
export const companies: Company[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(companyFile, file, value) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))
