import type { AfterReadings } from '#app/platform/after-readings.server.ts'
import type { Database } from '#db/client.ts'

const listeners = import.meta.glob<{ afterReadings: AfterReadings }>('../*/after-readings.server.ts', {
  eager: true,
})

/** Lets the other areas know that a person has new readings, before they are committed. */
export async function tellReadings(tx: Database, taken: { personId: string; now: Date }): Promise<void> {
  for (const { afterReadings } of Object.values(listeners)) await afterReadings(tx, taken)
}
