import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { words } from '#app/content/shared-schemas.server.ts'

const file = z.strictObject({
  facts: z.array(z.strictObject({ title: words(2, 10), text: words(15, 60) })).min(3),
  questions: z.array(words(5, 30)).min(5),
  checklist: z.array(words(5, 30)).min(5),
  words: z.array(z.strictObject({ when: words(1, 6), say: words(8, 40) })).min(2),
})

const files = import.meta.glob<unknown>('/content/salaries/negotiation.yaml', {
  eager: true,
  import: 'default',
})

/** What to bring to, and ask in, a talk about pay. Our own judgement, not a quotation. */
export const negotiation = parseContent(
  file,
  'content/salaries/negotiation.yaml',
  files['/content/salaries/negotiation.yaml'],
)
