import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { isUuid } from '#app/domain/uuid.ts'
import {
  type CommentFailure,
  deleteComment,
  editComment,
  settleComment,
  writeComment,
} from '#app/features/mentoring/comment-commands.server.ts'
import { editField, replyField } from '#app/features/mentoring/field-names.ts'
import { threadPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import type { ThreadRequest } from '#app/features/mentoring/routes/thread-request.server.ts'
import { commentText, newCommentForm, ownCommentForm } from '#app/features/mentoring/talk-forms.ts'
import { parseForm, rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

const refusals: Record<CommentFailure | 'changed-elsewhere', string> = {
  over: 'This mentorship has ended in the meantime. Your words are below and not saved.',
  'not-shared': 'This is no longer shared. Your words are below and not saved.',
  'too-many': 'There is a full house of comments here. Say it in your next meeting.',
  'too-many-today': 'That is enough for one day. Go on tomorrow.',
  'no-such-comment': 'This comment is not there any more. Reload the page.',
  'changed-elsewhere':
    'You changed this comment in another tab. Your words are below and not saved: copy them, then reload.',
}

/** What a form of a thread asks for: a comment, an answer, a change, its end. */
export async function actOnThread(context: RequestContext, found: ThreadRequest, typed: TypedForm) {
  const { item, as, viewer } = found
  const mentorshipId = as?.mentorshipId ?? typed.mentorship
  if (!isUuid(mentorshipId)) throw notFound()
  const writing = { authorId: viewer.personId, mentorshipId, now: context.now }
  const path = as ? threadWithPath(item.kind, item.id, mentorshipId) : threadPath(item.kind, item.id)

  if (typed.do === 'comment' || typed.do === 'reply') {
    const form = parseForm(newCommentForm, typed)
    if (!form.ok) return rejectForm(form.rejection)
    const isReply = typed.do === 'reply'
    const parentId = isReply ? (typed.comment ?? '') : null
    if (parentId !== null && !isUuid(parentId)) throw notFound()
    const field = parentId === null ? `body-${mentorshipId}` : replyField(parentId)
    const text = readText(field, typed)
    if (!text.ok) return text.answer
    const written = await writeComment(context.db, {
      ...writing,
      key: form.values.key,
      item,
      parentId,
      body: text.body,
    })
    if (!written.ok) return rejectForm({ errors: { [field]: refusals[written.failure] }, typed }, 409)
    const { commentId, isNew } = written.value
    if (isNew) await mentoringNews(context, { kind: 'comment', id: commentId, by: viewer.personId })
    throw redirect(`${path}#comment-${commentId}`)
  }

  const form = parseForm(ownCommentForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const commentId = form.values.comment
  if (typed.do === 'edit') {
    const field = editField(commentId)
    const text = readText(field, typed)
    if (!text.ok) return text.answer
    const was = typed.was ? new Date(typed.was) : null
    const edited = await editComment(context.db, { ...writing, commentId, body: text.body, was })
    if (!edited.ok) return rejectForm({ errors: { [field]: refusals[edited.failure] }, typed }, 409)
  } else {
    const done =
      typed.do === 'delete'
        ? await deleteComment(context.db, { ...writing, commentId })
        : await settleComment(context.db, { ...writing, commentId, isSettled: typed.do === 'settle' })
    if (!done.ok) return rejectForm({ errors: { form: refusals[done.failure] }, typed }, 409)
  }
  throw redirect(`${path}#comment-${commentId}`)
}

type Text =
  | { ok: true; body: z.infer<typeof commentText> }
  | { ok: false; answer: ReturnType<typeof rejectForm> }

function readText(field: string, typed: TypedForm): Text {
  const read = commentText.safeParse(typed[field] ?? '')
  if (read.success) return { ok: true, body: read.data }
  const sentence = read.error.issues[0]?.message ?? 'Write what you see.'
  return { ok: false, answer: rejectForm({ errors: { [field]: sentence }, typed }) }
}
