import { listNewComments } from '#app/features/mentoring/comment-queries.server.ts'
import { listComingMeetings } from '#app/features/mentoring/meeting-queries.server.ts'
import {
  invitationPath,
  meetingPath,
  mentorshipPath,
  threadPath,
  threadWithPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { listMentorships } from '#app/features/mentoring/mentorship-queries.server.ts'
import { spanWords } from '#app/features/mentoring/moment-words.ts'
import type { DigestPart } from '#app/platform/digest-part.server.ts'

const week = 7 * 24 * 60 * 60_000
const mostComments = 50

/**
 * What waits between the two of a mentorship: requests, comments of the last week by thing, meetings of the next. Nobody's words travel
 * in the mail; they stand on the pages.
 */
export const digestPart: DigestPart = {
  kind: 'comments',
  async lines(db, { personId, zone, now }) {
    const [mentorships, comments, meetings] = await Promise.all([
      listMentorships(db, { personId, now }),
      listNewComments(db, { personId, since: new Date(now.getTime() - week), most: mostComments }),
      listComingMeetings(db, { personId, now, until: new Date(now.getTime() + week) }),
    ])
    const requests = mentorships.flatMap(({ id, side, status, mentorName, menteeName, ...one }) => {
      if (status !== 'invited' || one.mentorAsks === null) return []
      if (side === 'mentee' && one.menteeReplies === null) {
        return [
          { text: `${mentorName} asks you something before becoming your mentor`, path: mentorshipPath(id) },
        ]
      }
      return side === 'mentor' && one.menteeReplies !== null
        ? [{ text: `${menteeName} has answered and waits for your decision`, path: invitationPath(id) }]
        : []
    })
    const things = new Map<string, { text: string; path: string; count: number }>()
    for (const { authorName, isOwn, itemKind, itemId, mentorshipId } of comments) {
      const path = isOwn ? threadPath(itemKind, itemId) : threadWithPath(itemKind, itemId, mentorshipId)
      const key = `${path} ${authorName}`
      const count = (things.get(key)?.count ?? 0) + 1
      const on = itemKind === 'reading' ? 'readings' : itemKind
      const text =
        count === 1 ? `${authorName} wrote about a ${on}` : `${authorName} wrote ${count} times about a ${on}`
      things.set(key, {
        text: text
          .replace('a readings', 'readings')
          .replace('a answer', 'an answer')
          .replace('a evidence', 'evidence'),
        path,
        count,
      })
    }
    return [
      ...requests,
      ...[...things.values()].map(({ text, path }) => ({ text, path })),
      ...meetings.map(({ id, mentorshipId, status, startsAt, minutes, with: other }) => ({
        text:
          status === 'agreed'
            ? `Meeting with ${other}: ${spanWords(startsAt, minutes, zone)}`
            : `${other} proposes ${spanWords(startsAt, minutes, zone)}`,
        path: meetingPath(mentorshipId, id),
      })),
    ]
  },
}
