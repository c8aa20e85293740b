import type { Database } from '#db/client.ts'

/**
 * What another area does once somebody has new readings, in the transaction that writes them. A feature exports its own as
 * `afterReadings` from `after-readings.server.ts`; the assessment finds the files by name.
 */
export type AfterReadings = (tx: Database, taken: { personId: string; now: Date }) => Promise<void>
