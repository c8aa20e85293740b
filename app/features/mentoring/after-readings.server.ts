import { revealRatings } from '#app/features/mentoring/rating-commands.server.ts'
import type { AfterReadings } from '#app/platform/after-readings.server.ts'

/** Ratings that waited for their owner's own are shown from now on. */
export const afterReadings: AfterReadings = revealRatings
