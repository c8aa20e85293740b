import type { ActionFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import {
  invitationPath,
  invitePath,
  mentorshipPath,
  sharingPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { writeNote } from '#app/features/mentoring/note-commands.server.ts'
import * as invitation from '#app/features/mentoring/routes/invitation.tsx'
import * as invite from '#app/features/mentoring/routes/invite.tsx'
import * as mentorship from '#app/features/mentoring/routes/mentorship.tsx'
import * as sharing from '#app/features/mentoring/routes/sharing.tsx'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorshipNote } from '#db/schema/index.ts'
import { makeInvitation, makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

type Acts = { action: (args: ActionFunctionArgs) => unknown }

/** Where a form leads that somebody sends twice: both answers, as "302 /address" or as the status of a page. */
async function sendTwice(
  db: Database,
  { action }: Acts,
  { by, path, params, form }: { by: Member; path: string; params: Record<string, string>; form: object },
): Promise<string[]> {
  const led: string[] = []
  for (const body of [form, form]) {
    const { context, request } = aRequest(db, path, { cookie: by.cookie })
    const sent = new Request(request.url, {
      method: 'POST',
      headers: request.headers,
      body: new URLSearchParams(body as Record<string, string>),
    })
    const answer = (await Promise.resolve(action({ request: sent, context, params })).catch(
      (thrown: unknown) => thrown,
    )) as Response | { init: ResponseInit | null }
    const isWhole = answer instanceof Response
    led.push(
      isWhole ? `${answer.status} ${answer.headers.get('location')}` : String(answer.init?.status ?? 200),
    )
  }
  return led
}

testEachDriver('whoever accepts twice is led to their mentee twice', async ({ db }) => {
  const mentee = await aMember(db)
  const mentor = await aMember(db)
  const { mentorshipId, token } = await makeInvitation(db, mentee.personId)
  const form = { do: 'accept', invitation: mentorshipId, aims: 'A list', rhythm: 'weekly' }
  const to = { path: invitationPath(token), params: { invitation: token }, form }
  const review = `302 /mentoring/mentees/${mentorshipId}`
  expect(await sendTwice(db, invitation, { by: mentor, ...to })).toEqual([review, review])
  expect(await sendTwice(db, invitation, { by: await aMember(db), ...to })).toEqual(['409', '409'])
})

testEachDriver('whoever declines twice has declined', async ({ db }) => {
  const mentee = await aMember(db)
  const { mentorshipId, token } = await makeInvitation(db, mentee.personId)
  const form = { do: 'decline', invitation: mentorshipId }
  const to = { path: invitationPath(token), params: { invitation: token }, form }
  const home = '302 /mentoring'
  expect(await sendTwice(db, invitation, { by: await aMember(db), ...to })).toEqual([home, home])
})

testEachDriver('an invitation by mail that is sent twice is one', async ({ db }) => {
  const form = { address: 'mara@example.org', question: 'Is my list one of a TPM?', goal: '' }
  const [first, second] = await sendTwice(db, invite, {
    by: await aMember(db),
    path: invitePath,
    params: {},
    form,
  })
  expect(first).toMatch(/^302 \/mentoring\/[0-9a-f-]{36}$/)
  expect(second).toBe(first)
})

testEachDriver('what is taken back or ended twice is so', async ({ db }) => {
  const { mentorshipId, mentee } = await makeMentorship(db)
  const [grant] = await db.select({ id: accessGrant.id }).from(accessGrant)
  const revoke = { path: sharingPath, params: {}, form: { do: 'revoke', grant: grant?.id ?? '' } }
  const shared = `302 ${sharingPath}`
  expect(await sendTwice(db, sharing, { by: mentee, ...revoke })).toEqual([shared, shared])
  const to = { path: mentorshipPath(mentorshipId), params: { mentorship: mentorshipId } }
  const over = '302 /mentoring'
  expect(await sendTwice(db, mentorship, { by: mentee, ...to, form: { do: 'end' } })).toEqual([over, over])
  const late = { do: 'save', aims: 'Another aim', rhythm: 'weekly' }
  expect(await sendTwice(db, mentorship, { by: mentee, ...to, form: late })).toEqual(['409', '409'])
})

testEachDriver('a note that is sent twice is one', async ({ db }) => {
  const { mentorshipId, mentor } = await makeMentorship(db)
  const now = new Date()
  const note = {
    authorId: mentor.personId,
    mentorshipId,
    visibility: 'private',
    body: 'Ask for dates',
    now,
  } as const
  await Promise.all([writeNote(db, note), writeNote(db, note)])
  expect(await db.select().from(mentorshipNote)).toHaveLength(1)
})
