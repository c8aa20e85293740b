import { type SQL, sql } from 'drizzle-orm'
import { framework } from '#app/content/framework.server.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Database } from '#db/client.ts'
import { reading } from '#db/schema/index.ts'

/** Keeps what somebody else observed of a person. Whether they may is for the caller to say. */
export async function recordObserved(
  tx: Database,
  observed: {
    personId: string
    readings: { competency: CompetencySlug; level: Proficiency; hasEvidence: boolean; takenAt: Date }[]
  },
): Promise<void> {
  if (observed.readings.length === 0) return
  await tx.insert(reading).values(
    observed.readings.map(({ level, ...made }) => ({
      personId: observed.personId,
      kind: 'observed' as const,
      value: level,
      frameworkVersion: framework.version,
      ...made,
    })),
  )
}

export type SelfReading = { competency: CompetencySlug; value: number; takenOn: string }

/** The newest own rating of each competency of a person, as a value for a select. `personId` may be a column of it. */
export function newestSelfReadings(personId: SQL): SQL<SelfReading[]> {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'competency', r.competency, 'value', r.value, 'takenOn', r.taken_at)), '[]'::json)
    from (select distinct on (competency) competency, value, taken_at from reading
      where person_id = ${personId} and kind = 'self' order by competency, taken_at desc, entry desc) r)`
}

export type ReadingNear = { competency: CompetencySlug; kind: string; value: number; takenOn: string }

/**
 * The readings of a person as they stood at an instant, as a value for a select: of each competency and kind the newest until then, or
 * where there was none yet the first one after it.
 */
export function readingsAt(personId: SQL, at: SQL): SQL<ReadingNear[]> {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'competency', r.competency, 'kind', r.kind, 'value', r.value, 'takenOn', r.taken_at)), '[]'::json)
    from (select distinct on (competency, kind) competency, kind, value, taken_at from reading
      where person_id = ${personId} and kind in ('self', 'observed')
      order by competency, kind, taken_at > ${at},
        case when taken_at <= ${at} then ${at} - taken_at else taken_at - ${at} end, entry desc) r)`
}
