import {
  type Agreement,
  acceptInvitation,
  askMentee,
} from '#app/features/mentoring/answer-invitation.server.ts'
import { inviteMentor, type NewInvitation } from '#app/features/mentoring/invitation-commands.server.ts'
import { offeredKinds } from '#app/features/mentoring/mentorship.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import type { Database } from '#db/client.ts'
import { aMember, type Member } from '#tests/factories/people.ts'

export function invitationWishes(wishes: Partial<NewInvitation> = {}): NewInvitation {
  return {
    question: 'Which of my two programs should I tell as the story of a slip?',
    goalId: null,
    sharesReport: false,
    offers: [...offeredKinds],
    address: null,
    ...wishes,
  }
}

/** An invitation by link, and the token of its link. */
export async function makeInvitation(
  db: Database,
  menteeId: string,
  { now = new Date(), ...wishes }: Partial<NewInvitation> & { now?: Date } = {},
): Promise<{ mentorshipId: string; token: string }> {
  const invitation = invitationWishes({ ...wishes, address: null })
  const invited = await inviteMentor(db, { menteeId, invitation, now })
  if (!invited.ok) throw new Error(`A factory was refused: ${invited.failure}.`)
  const { mentorshipId, token } = invited.value
  if (token === null) throw new Error('A link has a token.')
  return { mentorshipId, token }
}

export type MentorshipWishes = Partial<NewInvitation> & {
  mentee?: Member
  mentor?: Member
  /** What the mentor may see; everything, unless told otherwise. */
  kinds?: Agreement['kinds']
  now?: Date
}

/** Two members and a running mentorship between them. */
export async function makeMentorship(
  db: Database,
  { mentee, mentor, kinds = [...offeredKinds], now = new Date(), ...wishes }: MentorshipWishes = {},
): Promise<{ mentorshipId: string; mentee: Member; mentor: Member }> {
  const one = mentee ?? (await aMember(db, { name: 'Noor Mentee' }))
  const other = mentor ?? (await aMember(db, { name: 'Mara Mentor' }))
  const { mentorshipId, token } = await makeInvitation(db, one.personId, { now, ...wishes })
  const accepted = await acceptInvitation(db, {
    key: { token },
    mentorId: other.personId,
    agreement: { aims: 'Tell a slip in two minutes', rhythm: 'weekly', kinds },
    isTaking: true,
    now,
  })
  if (!accepted.ok) throw new Error(`A factory was refused: ${accepted.failure}.`)
  return { mentorshipId, mentee: one, mentor: other }
}

/** An invitation to which the mentor has answered with a question. */
export async function makeAskedInvitation(
  db: Database,
  { mentee, mentor, now = new Date() }: { mentee: Member; mentor: Member; now?: Date },
): Promise<{ mentorshipId: string }> {
  const { token } = await makeInvitation(db, mentee.personId, { now })
  const asked = await askMentee(db, {
    key: { token },
    mentorId: mentor.personId,
    question: 'How many hours a week have you got?',
    isTaking: true,
    now,
  })
  if (!asked.ok) throw new Error(`A factory was refused: ${asked.failure}.`)
  return asked.value
}

/** The same as `makeMentorship`, ended by the mentee. */
export async function makeEndedMentorship(db: Database, wishes: MentorshipWishes = {}) {
  const made = await makeMentorship(db, wishes)
  await endMentorship(db, {
    personId: made.mentee.personId,
    mentorshipId: made.mentorshipId,
    now: wishes.now ?? new Date(),
  })
  return made
}
