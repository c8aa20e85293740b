import { listNewComments } from '#app/features/mentoring/comment-queries.server.ts'
import { type ComingMeeting, listComingMeetings } from '#app/features/mentoring/meeting-queries.server.ts'
import {
  invitationPath,
  meetingPath,
  mentorshipPath,
  threadPath,
  threadWithPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import type { ItemKind } from '#app/features/mentoring/mentorship.ts'
import { listMentorships, type MentorshipSummary } from '#app/features/mentoring/mentorship-queries.server.ts'
import { offWords, spanWords } from '#app/features/mentoring/moment-words.ts'
import type { DigestPart } from '#app/platform/digest-part.server.ts'

const week = 7 * 24 * 60 * 60_000
const mostComments = 50

/**
 * What is new between the two of a mentorship since the mail of a week before, and what waits: requests and what became of them, comments
 * by thing, meetings. Nobody's words travel in the mail; they stand on the pages.
 */
export const digestPart: DigestPart = {
  kind: 'comments',
  async lines(db, { personId, zone, now }) {
    const since = new Date(now.getTime() - week)
    const [mentorships, comments, meetings] = await Promise.all([
      listMentorships(db, { personId, now }),
      listNewComments(db, { personId, since, most: mostComments }),
      listComingMeetings(db, { personId, now, since, until: new Date(now.getTime() + week) }),
    ])
    const requests = mentorships.flatMap((one) => requestLine(one, since) ?? [])
    const things = new Map<string, { text: string; path: string; count: number }>()
    for (const { authorName, isOwn, itemKind, itemId, mentorshipId } of comments) {
      const path = isOwn ? threadPath(itemKind, itemId) : threadWithPath(itemKind, itemId, mentorshipId)
      const key = `${path} ${authorName}`
      const count = (things.get(key)?.count ?? 0) + 1
      const times = count === 1 ? '' : ` ${count} times`
      things.set(key, { text: `${authorName} wrote${times} about ${thingWords[itemKind]}`, path, count })
    }
    return [
      ...requests,
      ...[...things.values()].map(({ text, path }) => ({ text, path })),
      ...meetingLines(meetings, { zone, now }),
    ]
  },
}

const thingWords: Record<ItemKind, string> = {
  goal: 'a goal',
  'check-in': 'a check-in',
  answer: 'an answer',
  story: 'a story',
  evidence: 'evidence',
  reading: 'readings',
  plan: 'a plan',
}

type Line = { text: string; path: string }

/** An invitation that waits for an answer, or was answered lately. */
function requestLine(
  { id, side, status, mentorName, menteeName, mentorAsks, menteeReplies, ...one }: MentorshipSummary,
  since: Date,
): Line | undefined {
  if (status === 'invited' && mentorAsks !== null) {
    if (side === 'mentor') {
      const text = `${menteeName} has answered and waits for your decision`
      return menteeReplies === null ? undefined : { text, path: invitationPath(id) }
    }
    const text = `${mentorName} asks you something before becoming your mentor`
    return menteeReplies === null ? { text, path: mentorshipPath(id) } : undefined
  }
  if (side === 'mentor') return undefined
  const path = mentorshipPath(id)
  if (status === 'active' && one.startedAt && one.startedAt > since) {
    return { text: `${mentorName} is your mentor now`, path }
  }
  return status === 'declined' && one.endedAt && one.endedAt > since
    ? { text: `${mentorName} cannot be your mentor`, path }
    : undefined
}

/** A line for each meeting, one for all times of a proposal. */
function meetingLines(meetings: ComingMeeting[], { zone, now }: { zone: string; now: Date }): Line[] {
  const proposals = new Map<string, [ComingMeeting, ...ComingMeeting[]]>()
  for (const one of meetings.filter(({ status }) => status === 'proposed')) {
    const key = `${one.mentorshipId} ${one.proposalId}`
    const before = proposals.get(key)
    if (before) before.push(one)
    else proposals.set(key, [one])
  }
  const proposed = [...proposals.values()].map((times) => {
    const words = times.map(({ startsAt, minutes }) => spanWords(startsAt, minutes, zone)).join(', or ')
    const [{ id, mentorshipId, with: other }] = times
    return { text: `${other} proposes ${words}`, path: meetingPath(mentorshipId, id) }
  })
  const agreed = meetings
    .filter(({ status }) => status === 'agreed')
    .map(({ id, mentorshipId, startsAt, minutes, with: other, move }) => {
      const asked = (move?.times ?? []).filter((time) => time > now)
      const words = asked.map((time) => spanWords(time, move?.minutes ?? minutes, zone)).join(', or ')
      const wish = asked.length > 0 ? `. ${other} asks to move it to ${words}` : ''
      return {
        text: `Meeting with ${other}: ${spanWords(startsAt, minutes, zone)}${wish}`,
        path: meetingPath(mentorshipId, id),
      }
    })
  const off = new Map(
    meetings
      .filter(({ status }) => status === 'cancelled')
      .map(({ id, proposalId, mentorshipId, startsAt, minutes, with: other, wasAgreed }) => [
        proposalId,
        {
          text: `${other} ${offWords(wasAgreed, spanWords(startsAt, minutes, zone))}`,
          path: meetingPath(mentorshipId, id),
        },
      ]),
  )
  return [...off.values(), ...proposed, ...agreed]
}
