import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { words } from '#app/content/shared-schemas.server.ts'

const head = { title: words(1, 9), purpose: words(8, 42) }

const artefactFile = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...head,
      kind: z.literal('table'),
      columns: z.array(z.strictObject({ name: words(1, 8), hint: words(1, 18) })).min(2),
      rows: z.array(z.array(z.string())).min(5).max(16),
    })
    .refine(
      ({ columns, rows }) => rows.every((row) => row.length === columns.length),
      'a row has not one cell a column',
    ),
  z.strictObject({
    ...head,
    kind: z.literal('document'),
    sections: z
      .array(z.strictObject({ heading: words(1, 10), hint: words(3, 32), filled: words(20, 180) }))
      .min(2),
  }),
])

/** Something that a TPM makes: filled in for the running case, and with hints in place of its content. */
export type Artefact = z.infer<typeof artefactFile> & { slug: string }

const files = import.meta.glob<unknown>('/content/artefacts/*.yaml', { eager: true, import: 'default' })

/** By title. */
export const artefacts: Artefact[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(artefactFile, file, value) }))
  .sort((a, b) => a.title.localeCompare(b.title, 'en'))

const bySlug = new Map(artefacts.map((artefact) => [artefact.slug, artefact]))

export function findArtefact(slug: string | undefined): Artefact | undefined {
  return slug === undefined ? undefined : bySlug.get(slug)
}
