import { redirect } from '@remix-run/node'
import { isUuid } from '#app/domain/uuid.ts'
import {
  dropAction,
  makeMilestone,
  takeOn,
  tickAction,
} from '#app/features/mentoring/action-commands.server.ts'
import { actionForm } from '#app/features/mentoring/meeting-forms.ts'
import type { Parties } from '#app/features/mentoring/mentorship-parties.server.ts'
import { hasEnded } from '#app/features/mentoring/routes/party-access.server.ts'
import { parseForm, rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** What the forms about actions ask for, on the page of actions and on that of a meeting. */
export async function actOnActions(
  { db, now }: RequestContext,
  parties: Parties,
  { typed, meetingId, path }: { typed: TypedForm; meetingId: string | null; path: string },
) {
  const acting = { personId: parties.me.personId, mentorshipId: parties.mentorshipId, now }
  if (typed.do === 'take-on') {
    const form = parseForm(actionForm, typed)
    if (!form.ok) return rejectForm(form.rejection)
    const taken = await takeOn(db, { ...acting, ...form.values, meetingId })
    if (!taken.ok) {
      if (taken.failure === 'over') throw hasEnded(parties)
      return rejectForm(
        { errors: { text: 'There are more actions here than anybody does. Drop some first.' }, typed },
        409,
      )
    }
    throw redirect(`${path}#actions`)
  }
  const actionId = typed.action
  if (!isUuid(actionId)) throw notFound()
  if (typed.do === 'milestone') {
    if (!isUuid(typed.goal)) throw notFound()
    const made = await makeMilestone(db, { ...acting, actionId, goalId: typed.goal })
    if (!made.ok) {
      if (made.failure === 'too-many') {
        return rejectForm(
          { errors: { form: 'This goal has as many milestones as one can have.' }, typed },
          409,
        )
      }
      if (made.failure !== 'already') throw notFound()
    }
    throw redirect(`${path}#actions`)
  }
  const done =
    typed.do === 'drop'
      ? await dropAction(db, { ...acting, actionId })
      : await tickAction(db, { ...acting, actionId, isDone: typed.do === 'tick' })
  if (!done.ok) throw hasEnded(parties)
  throw redirect(`${path}#actions`)
}
