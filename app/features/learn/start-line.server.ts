import { type DueFacts, dueFacts, dueOf } from '#app/features/learn/due-cards.server.ts'
import { reviewPath } from '#app/features/learn/learn-paths.ts'
import type { StartLine } from '#app/platform/start-line.server.ts'

/** How many recall cards wait. */
export const startLine: StartLine<DueFacts> = {
  section: 'today',
  facts: dueFacts,
  lines(facts) {
    const due = dueOf(facts)
    if (due === 0) return []
    return [{ text: due === 1 ? '1 recall card is due' : `${due} recall cards are due`, href: reviewPath }]
  },
}
