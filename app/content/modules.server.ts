import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import {
  competencyField,
  proficiencyField,
  slugField,
  sourceField,
  words,
} from '#app/content/shared-schemas.server.ts'
import { groups } from '#app/content/syllabus.server.ts'
import type { RenderedMdx } from '#app/content/vite-mdx.ts'

const cardField = z.strictObject({
  id: slugField,
  front: words(3, 26).refine((text) => text.endsWith('?'), 'must be a question'),
  back: words(1, 42),
})

const moduleFile = z.strictObject({
  title: words(1, 10),
  outcome: words(6, 28).refine((text) => text.startsWith('You can '), 'must begin with "You can"'),
  serves: z
    .array(z.strictObject({ competency: competencyField, levels: z.array(proficiencyField).min(1) }))
    .min(1)
    .max(3),
  prerequisites: z.array(slugField).max(3),
  covers: z.array(z.strictObject({ topic: slugField, at: slugField })).min(1),
  scenario: slugField,
  artefact: slugField,
  cards: z.array(cardField).min(5).max(7),
  deeper: z
    .array(
      z.strictObject({
        title: z.string().min(2),
        by: z.string().min(2),
        note: words(3, 22),
        url: z.url({ protocol: /^https$/ }).optional(),
      }),
    )
    .min(1)
    .max(3),
  next: z.array(slugField).min(1).max(3),
  sources: z.array(sourceField),
  checkedOn: z.iso.date(),
})

/** A learning module: its front matter, its body as finished HTML, and the minutes that it takes. */
export type Module = z.infer<typeof moduleFile> & {
  slug: string
  /** Slug of the group of the syllabus in which it stands. */
  group: string
  html: string
  headings: { slug: string; text: string }[]
  /** All words of the body, without markup. */
  text: string
  /** Minutes to read the body at 238 words a minute, to decide the scenario and to go through the cards once. */
  minutes: number
}

/** Adults reading on a screen; a scenario of four actions; one card, question and answer. */
const pace = { wordsPerMinute: 238, minutesForScenario: 1.5, secondsForCard: 12 }

const files = import.meta.glob<RenderedMdx>('/content/modules/*.mdx', { eager: true, import: 'default' })

const bySlug = new Map(
  Object.entries(files).map(([file, { frontMatter, html, headings, text }]) => {
    const slug = slugOfFile(file)
    const group = groups.find(({ modules: own }) => own.includes(slug))
    if (!group) throw new Error(`${file}: content/syllabus.yaml does not name this module`)
    const front = parseContent(moduleFile, file, frontMatter)
    const minutes = Math.round(
      text.split(' ').length / pace.wordsPerMinute +
        pace.minutesForScenario +
        (front.cards.length * pace.secondsForCard) / 60,
    )
    const module: Module = { slug, group: group.slug, ...front, html, headings, text, minutes }
    return [slug, module] as const
  }),
)

/** All modules, in the order of the syllabus. */
export const modules: Module[] = groups.flatMap(({ modules: own }) =>
  own.filter((slug) => bySlug.has(slug)).map(getModule),
)

export function getModule(slug: string): Module {
  const module = bySlug.get(slug)
  if (!module) throw new Error(`content/modules/${slug}.mdx is missing`)
  return module
}

/** Undefined for a slug that names no module, as an address can. */
export function findModule(slug: string | undefined): Module | undefined {
  return slug === undefined ? undefined : bySlug.get(slug)
}

/** The modules that help towards a competency, in the order of the syllabus. */
export function modulesFor(competency: Module['serves'][number]['competency']): Module[] {
  return modules.filter(({ serves }) => serves.some((served) => served.competency === competency))
}
