import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { words } from '#app/content/shared-schemas.server.ts'
import type { RenderedMdx } from '#app/content/vite-mdx.ts'

const runningCaseFile = z.strictObject({
  title: words(1, 10),
  outcome: words(5, 30),
  checkedOn: z.iso.date(),
})

const file = '/content/running-case.mdx'
const files = import.meta.glob<RenderedMdx>('/content/running-case.mdx', { eager: true, import: 'default' })
const rendered = files[file]
if (!rendered) throw new Error('content/running-case.mdx is missing')

/** The one fictional program that every worked example and every filled artefact comes from. */
export const runningCase = {
  ...parseContent(runningCaseFile, file, rendered.frontMatter),
  html: rendered.html,
  text: rendered.text,
}
