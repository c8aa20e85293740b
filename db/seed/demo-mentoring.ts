import { eq } from 'drizzle-orm'
import { acceptInvitation, askMentee } from '#app/features/mentoring/answer-invitation.server.ts'
import { inviteMentor, replyToMentor } from '#app/features/mentoring/invitation-commands.server.ts'
import { saveProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { type GrantKind, offeredKinds, type Rhythm } from '#app/features/mentoring/mentorship.ts'
import { markReviewed } from '#app/features/mentoring/mentorship-commands.server.ts'
import type { Database } from '#db/client.ts'
import { person, user } from '#db/schema/index.ts'
import { talk } from '#db/seed/demo-talk.ts'

const day = 24 * 60 * 60 * 1000
const mentor = 'mara@example.org'

type DemoMentee = {
  email: string
  question: string
  aims: string
  rhythm: Rhythm
  kinds: GrantKind[]
  daysAgo: number
  reviewedDaysAgo: number
  sharesReport?: boolean
  /** Whether they have begun to write to each other. */
  talks?: true
}

/** Noor has handed something in, Tariq is stuck, and with Jonas all is well. */
const mentees: DemoMentee[] = [
  {
    email: 'noor@example.org',
    question:
      'Does my risk list for the storage migration read like one of a TPM, or like one of an engineer?',
    aims: 'A risk list that the sponsor acts on, and one story of a slip told in two minutes.',
    rhythm: 'weekly',
    kinds: [...offeredKinds],
    daysAgo: 45,
    reviewedDaysAgo: 6,
    sharesReport: true,
    talks: true,
  },
  {
    email: 'jonas@example.org',
    question: 'What is missing between my memos and the senior level?',
    aims: 'Evidence of scope across teams, one piece a month.',
    rhythm: 'fortnightly',
    kinds: ['readings', 'goals', 'evidence'],
    daysAgo: 110,
    reviewedDaysAgo: 1,
  },
  {
    email: 'tariq@example.org',
    question: 'How do I learn to ask about a design without pretending that I could have made it?',
    aims: 'Read one design a week and ask its author three questions.',
    rhythm: 'monthly',
    kinds: ['readings', 'goals'],
    daysAgo: 60,
    reviewedDaysAgo: 20,
  },
]

/** Mentors as people would have: Mara with three mentees, Yuki's request waiting for her, and a link of Lena's on its way. */
export async function mentorEachOther(db: Database, now: Date): Promise<void> {
  const mentorId = await personOf(db, mentor)
  await saveProfile(db, {
    mentorId,
    profile: {
      focus:
        'Programs over several teams: dependencies, sponsors, and saying early that a date will not hold.',
      capacity: 6,
      isTaking: true,
    },
    now: new Date(now.getTime() - 120 * day),
  })
  for (const mentee of mentees) {
    const mentorshipId = await beginMentorship(db, mentorId, mentee, now)
    if (mentee.talks)
      await talk(db, { menteeId: await personOf(db, mentee.email), mentorId, mentorshipId }, now)
  }
  await askFirst(db, mentorId, now)
  await inviteMentor(db, {
    menteeId: await personOf(db, 'lena@example.org'),
    invitation: {
      question: 'Is a model rollout a program, or is it a project with a long tail?',
      goalId: null,
      sharesReport: false,
      offers: ['readings'],
      address: null,
    },
    now: new Date(now.getTime() - 2 * day),
  })
}

async function beginMentorship(
  db: Database,
  mentorId: string,
  { email, question, aims, rhythm, kinds, daysAgo, reviewedDaysAgo, sharesReport = false }: DemoMentee,
  now: Date,
): Promise<string> {
  const began = new Date(now.getTime() - daysAgo * day)
  const token = await invite(db, { email, question, offers: kinds, sharesReport }, began)
  const agreement = { aims, rhythm, kinds }
  const accepted = await acceptInvitation(db, {
    key: { token },
    mentorId,
    agreement,
    isTaking: true,
    now: began,
  })
  if (!accepted.ok) throw new Error(`A demo mentorship was refused: ${accepted.failure}.`)
  const { mentorshipId } = accepted.value
  const at = new Date(now.getTime() - reviewedDaysAgo * day)
  await markReviewed(db, { mentorId, mentorshipId, now: at })
  return mentorshipId
}

async function askFirst(db: Database, mentorId: string, now: Date): Promise<void> {
  const email = 'yuki@example.org'
  const asked = new Date(now.getTime() - 4 * day)
  const question = 'Would you look at my first assessment with me when it is done?'
  const token = await invite(
    db,
    { email, question, offers: ['readings', 'stories'], sharesReport: false },
    asked,
  )
  const ask = 'Gladly. Which team would you like to run a program for first?'
  const answered = await askMentee(db, {
    key: { token },
    mentorId,
    question: ask,
    isTaking: true,
    now: asked,
  })
  if (!answered.ok) throw new Error(`A demo request was refused: ${answered.failure}.`)
  await replyToMentor(db, {
    menteeId: await personOf(db, email),
    mentorshipId: answered.value.mentorshipId,
    reply: 'For the support tools: three teams build them, and nobody keeps their dates together.',
    now: new Date(now.getTime() - 3 * day),
  })
}

async function invite(
  db: Database,
  {
    email,
    question,
    offers,
    sharesReport,
  }: { email: string; question: string; offers: GrantKind[]; sharesReport: boolean },
  now: Date,
): Promise<string> {
  const menteeId = await personOf(db, email)
  const invitation = { question, goalId: null, sharesReport, offers, address: null }
  const invited = await inviteMentor(db, { menteeId, invitation, now })
  if (!invited.ok || invited.value.token === null) throw new Error('A demo invitation was refused.')
  return invited.value.token
}

async function personOf(db: Database, email: string): Promise<string> {
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .innerJoin(user, eq(user.id, person.userId))
    .where(eq(user.email, email))
  if (!row) throw new Error(`${email} is not in the demo world.`)
  return row.id
}
