import { startOfDay } from '#app/domain/calendar-date.ts'
import { countDueCards } from '#app/features/learn/due-cards.server.ts'
import { reviewPath } from '#app/features/learn/learn-paths.ts'
import type { DigestPart } from '#app/platform/digest-part.server.ts'

/** The weekly mail says how many cards wait, as one line. */
export const digestPart: DigestPart = {
  kind: 'cards',
  async lines(db, { personId, today, zone, now }) {
    const due = await countDueCards(db, personId, { now, dayStart: startOfDay(zone, today) })
    if (due === 0) return []
    return [{ text: due === 1 ? '1 recall card is due' : `${due} recall cards are due`, path: reviewPath }]
  },
}
