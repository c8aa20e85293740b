import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { sourceField, words } from '#app/content/shared-schemas.server.ts'
import { questionCategories } from '#app/domain/question.ts'

const loopFile = z
  .strictObject({
    name: z.string().min(4).max(50),
    order: z.int(),
    kind: z.enum([
      'short',
      'screen',
      'program-sense',
      'system-design',
      'behavioural',
      'retrospective',
      'partnership',
      'writing',
    ]),
    summary: words(8, 40),
    minutes: z.int().min(10).max(120),
    slots: z
      .array(
        z.strictObject({
          categories: z.array(z.enum(questionCategories)).min(1),
          minutes: z.int().min(3).max(60),
        }),
      )
      .min(1)
      .max(10),
    /** Days within which a text may be handed in; without it, minutes count. */
    days: z.int().min(1).max(7).optional(),
    sources: z.array(sourceField).optional(),
  })
  .refine(({ slots, minutes }) => slots.reduce((sum, slot) => sum + slot.minutes, 0) <= minutes, {
    path: ['slots'],
    message: 'the slots take longer than the interview',
  })

/** The shape of one kind of interview: which kinds of question in which order, and for how long each. */
export type Loop = z.infer<typeof loopFile> & { slug: string }

const files = import.meta.glob<unknown>('/content/loops/*.yaml', { eager: true, import: 'default' })

export const loops: Loop[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(loopFile, file, value) }))
  .sort((a, b) => a.order - b.order)

export function findLoop(slug: string | undefined): Loop | undefined {
  return loops.find((loop) => loop.slug === slug)
}
