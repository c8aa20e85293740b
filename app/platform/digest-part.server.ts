import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Database } from '#db/client.ts'

/** What a person can switch on and off in the weekly mail. */
export type DigestKind = 'due' | 'quiet' | 'cards' | 'comments'

/**
 * Lines that an area adds to the weekly mail. A feature exports its own as `digestPart` from `digest-part.server.ts`; the mail finds
 * the files by name. No lines: nothing to say.
 */
export type DigestPart = {
  kind: DigestKind
  lines: (
    db: Database,
    whose: { personId: string; today: CalendarDate; zone: string; now: Date },
  ) => Promise<{ text: string; path: string }[]>
}
