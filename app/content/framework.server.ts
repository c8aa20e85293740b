import { createHash } from 'node:crypto'
import { z } from 'zod'
import { competencies } from '#app/content/competencies.server.ts'
import { parseContent } from '#app/content/parse-content.server.ts'
import { scenarios } from '#app/content/scenarios.server.ts'
import { levels, roles } from '#app/content/targets.server.ts'

const frameworkFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d+$/, 'must be a year and a number such as 2026.1'),
  fingerprint: z.string(),
})

const files = import.meta.glob<unknown>('/content/framework.yaml', { eager: true, import: 'default' })

/**
 * The version that readings remember. Raised whenever what people are measured against changes, so that
 * a reading made against other words can be told apart. The content check compares the fingerprint.
 */
export const framework = parseContent(
  frameworkFile,
  'content/framework.yaml',
  files['/content/framework.yaml'],
)

/** A fingerprint of everything a reading depends on: anchors, scenario keys and requirements. */
export function fingerprintFramework(): string {
  const measured = {
    competencies: competencies.map(({ slug, levels: steps }) => ({ slug, levels: steps })),
    scenarios: scenarios.map(({ slug, situation, actions, best, worst }) => ({
      slug,
      situation,
      actions,
      best,
      worst,
    })),
    levels: levels.map(({ slug, requires, essentials }) => ({ slug, requires, essentials })),
    roles: roles.map(({ slug, offsets, essentials }) => ({ slug, offsets, essentials })),
  }
  return createHash('sha256').update(JSON.stringify(measured)).digest('hex').slice(0, 16)
}
