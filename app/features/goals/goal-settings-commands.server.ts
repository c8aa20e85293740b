import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { goalSettings, person } from '#db/schema/index.ts'

export type Rhythm = {
  hoursPerWeek: number
  activeLimit: number
  digestIsOn: boolean
  digestWeekday: number
  digestHour: number
  tellsDue: boolean
  tellsQuiet: boolean
  tellsCards: boolean
  tellsComments: boolean
}

export async function saveRhythm(
  db: Database,
  { personId, timeZone, rhythm }: { personId: string; timeZone: string; rhythm: Rhythm },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(person).set({ timeZone }).where(eq(person.id, personId))
    await tx
      .insert(goalSettings)
      .values({ personId, ...rhythm, unsubscribeToken: newToken() })
      .onConflictDoUpdate({ target: goalSettings.personId, set: rhythm })
  })
}

/** Remembers the zone that the person's browser keeps, unless one is known already. */
export async function learnTimeZone(
  db: Database,
  { personId, timeZone }: { personId: string; timeZone: string },
): Promise<void> {
  await db
    .update(person)
    .set({ timeZone })
    .where(and(eq(person.id, personId), isNull(person.timeZone)))
}

/** A new address for the calendar feed; the one before stops at once. Null: no feed. */
export async function renewCalendar(
  db: Database,
  { personId, isOn }: { personId: string; isOn: boolean },
): Promise<void> {
  const calendarToken = isOn ? newToken() : null
  await db
    .insert(goalSettings)
    .values({ personId, calendarToken, unsubscribeToken: newToken() })
    .onConflictDoUpdate({ target: goalSettings.personId, set: { calendarToken } })
}

/** Ends the digest by the link in a mail. True when the token was one of ours. */
export async function unsubscribeDigest(db: Database, unsubscribeToken: string): Promise<boolean> {
  const rows = await db
    .update(goalSettings)
    .set({ digestIsOn: false })
    .where(eq(goalSettings.unsubscribeToken, unsubscribeToken))
    .returning({ personId: goalSettings.personId })
  return rows.length > 0
}

/** 192 bits that nobody guesses. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}
