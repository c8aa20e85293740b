import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { CompetencySlug } from '#app/domain/competency.ts'
import { newestSelfReadings, type SelfReading } from '#app/features/assess/assess-public.server.ts'
import type { MentorshipSide, Relationship } from '#app/features/mentoring/mentorship.ts'
import { mostPeers } from '#app/features/mentoring/talk-limits.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { mentorship, peerInvite, person, user } from '#db/schema/index.ts'

/** How two people rate one competency, as far as the reader may know. */
export type RatedPair = {
  competency: CompetencySlug
  /** When the mentor rated last; null: not yet. */
  ratedAt: Date | null
  /** Null while it is hidden from the reader. */
  observed: { level: number; evidence: string } | null
  /** The mentee's newest own rating; null while it is hidden from the reader, or there is none. */
  self: number | null
  /** Both are there and shown. */
  isRevealed: boolean
}

type StoredRating = {
  competency: CompetencySlug
  ratedAt: string
  isRevealed: boolean
  level: number
  evidence: string
}

/**
 * The newest rating of each competency by the mentor of this mentorship, beside the mentee's own. Whatever the reader may not know yet
 * is left out here: a mentor's rating until the mentee rated themself, and the mentee's own until the mentor rated it. One statement.
 */
export async function listRatedPairs(
  db: Database,
  { mentorshipId, side }: { mentorshipId: string; side: MentorshipSide },
): Promise<RatedPair[]> {
  // Tables are written out, since Drizzle leaves them away from the columns of a selection.
  const [row] = await db
    .select({
      ratings: sql<StoredRating[]>`(
        select coalesce(json_agg(r), '[]'::json) from (
          select distinct on (o.competency) o.competency, o.rated_at as "ratedAt",
            o.revealed_at is not null as "isRevealed", o.level, o.evidence
          from observed_rating o where o.mentorship_id = mentorship.id and o.person_id = mentorship.mentee_id
          order by o.competency, o.rated_at desc) r)`,
      own: newestSelfReadings(sql`mentorship.mentee_id`),
    })
    .from(mentorship)
    .where(eq(mentorship.id, mentorshipId))
  const own = new Map((row?.own ?? []).map((reading: SelfReading) => [reading.competency, reading.value]))
  const rated = (row?.ratings ?? []).map(({ competency, ratedAt, isRevealed, level, evidence }) => ({
    competency,
    ratedAt: new Date(ratedAt),
    observed: side === 'mentor' || isRevealed ? { level, evidence } : null,
    self: side === 'mentee' || isRevealed ? (own.get(competency) ?? null) : null,
    isRevealed,
  }))
  const known = new Set(rated.map(({ competency }) => competency))
  const unrated = [...own].flatMap(([competency, value]) =>
    known.has(competency)
      ? []
      : [
          {
            competency,
            ratedAt: null,
            observed: null,
            self: side === 'mentee' ? value : null,
            isRevealed: false,
          },
        ],
  )
  return [...rated, ...unrated]
}

export type OpenPeerInvite = {
  ownerName: string
  name: string
  relationship: Relationship
  competencies: CompetencySlug[]
  expiresAt: Date
}

/** What a peer's link opens. `sent`: it was used. Undefined when it ran out, was taken back or never was. One statement. */
export async function unsafelyFindPeerInvite(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<(OpenPeerInvite & { isSent: boolean }) | undefined> {
  const [row] = await db
    .select({
      ownerName: user.name,
      name: peerInvite.name,
      relationship: peerInvite.relationship,
      competencies: peerInvite.competencies,
      expiresAt: peerInvite.expiresAt,
      isSent: sql<boolean>`${peerInvite.usedAt} is not null`,
    })
    .from(peerInvite)
    .innerJoin(person, eq(person.id, peerInvite.personId))
    .innerJoin(user, eq(user.id, person.userId))
    .where(
      and(
        eq(peerInvite.tokenHash, hashLinkKey(token)),
        isNull(peerInvite.revokedAt),
        gt(peerInvite.expiresAt, now),
      ),
    )
  return row
}

export type PeerSummary = {
  id: string
  name: string
  relationship: Relationship
  asked: CompetencySlug[]
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
  /** What they rated; `level` null while the owner has not rated it themself. */
  ratings: { competency: CompetencySlug; level: number | null; evidence: string | null }[]
}

/** The peers whom a person asked, newest first. Ratings that are hidden yet come without their level. One statement. */
export async function listPeers(db: Database, personId: string): Promise<PeerSummary[]> {
  return db
    .select({
      id: peerInvite.id,
      name: peerInvite.name,
      relationship: peerInvite.relationship,
      asked: peerInvite.competencies,
      createdAt: peerInvite.createdAt,
      expiresAt: peerInvite.expiresAt,
      usedAt: peerInvite.usedAt,
      revokedAt: peerInvite.revokedAt,
      ratings: sql<PeerSummary['ratings']>`(
        select coalesce(json_agg(json_build_object('competency', o.competency,
          'level', case when o.revealed_at is not null then o.level end,
          'evidence', case when o.revealed_at is not null then o.evidence end)), '[]'::json)
        from observed_rating o where o.peer_invite_id = peer_invite.id)`,
    })
    .from(peerInvite)
    .where(eq(peerInvite.personId, personId))
    .orderBy(desc(peerInvite.createdAt))
    .limit(mostPeers)
}
