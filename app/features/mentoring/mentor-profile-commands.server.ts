import { defaultCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import type { Database } from '#db/client.ts'
import { mentorProfile } from '#db/schema/index.ts'

/** A mentor did something: they have a profile from then on, and it says when they were last here. */
export async function keepProfile(
  db: Database,
  { mentorId, isTaking, now }: { mentorId: string; isTaking?: boolean; now: Date },
): Promise<void> {
  const set = { lastActiveAt: now, ...(isTaking !== undefined && { isTaking }) }
  await db
    .insert(mentorProfile)
    .values({ personId: mentorId, capacity: defaultCapacity, ...set })
    .onConflictDoUpdate({ target: mentorProfile.personId, set })
}

export async function saveProfile(
  db: Database,
  {
    mentorId,
    profile,
    now,
  }: { mentorId: string; profile: { focus: string; capacity: number; isTaking: boolean }; now: Date },
): Promise<void> {
  const set = { ...profile, lastActiveAt: now }
  await db
    .insert(mentorProfile)
    .values({ personId: mentorId, ...set })
    .onConflictDoUpdate({ target: mentorProfile.personId, set })
}
