import { redirect } from '@remix-run/node'
import { moveAnswerForm } from '#app/features/mentoring/meeting-forms.ts'
import { meetingPath } from '#app/features/mentoring/mentoring-paths.ts'
import type { Parties } from '#app/features/mentoring/mentorship-parties.server.ts'
import {
  type AskFailure,
  agreeToMove,
  keepTime,
  type MoveFailure,
} from '#app/features/mentoring/move-commands.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import { hasEnded } from '#app/features/mentoring/routes/party-access.server.ts'
import { parseForm, rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** What is said where a move is refused, to whoever asks for it and to whoever agrees. */
export function moveRefusals(other: string): Record<Exclude<AskFailure | MoveFailure, 'over'>, string> {
  return {
    'not-agreed': 'This meeting was called off in the meantime.',
    begun: 'This meeting has begun: it cannot be moved any more.',
    'not-open':
      'This was answered, taken back or asked anew in the meantime. The page below shows it as it is.',
    'own-proposal': `You asked for it: ${other} agrees.`,
    'other-asked': `${other} asks to move it already. Answer that first.`,
    same: 'One of these is when it is now. Name other times.',
    taken: 'You have another agreed meeting at one of these times. Name others.',
    past: 'This time is over. Choose another, or keep the time as it is.',
    busy: 'One of you has another agreed meeting at that time. Choose another of the times, or keep the time as it is.',
  }
}

/** The answer to a request to move a meeting: one of its times, or the time as it is. */
export async function answerMove(
  context: RequestContext,
  parties: Parties,
  { typed, meetingId }: { typed: TypedForm; meetingId: string },
) {
  const form = parseForm(moveAnswerForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { mentorshipId, me, other } = parties
  const { key, time } = form.values
  const on = { personId: me.personId, mentorshipId, meetingId, key, now: context.now }
  const isKept = typed.do === 'move-keep'
  const answered = isKept
    ? await keepTime(context.db, on)
    : await agreeToMove(context.db, { ...on, time: new Date(time ?? 0) })
  if (!answered.ok) {
    if (answered.failure === 'over') throw hasEnded(parties)
    return rejectForm({ errors: { form: moveRefusals(other.name)[answered.failure] }, typed }, 409)
  }
  // What was taken back is nothing to tell.
  if (!answered.value || answered.value.isDeclined) {
    const did = isKept ? 'declined' : 'moved'
    await mentoringNews(context, { kind: 'move', id: meetingId, by: me.personId, did, key })
  }
  throw redirect(meetingPath(mentorshipId, meetingId))
}
