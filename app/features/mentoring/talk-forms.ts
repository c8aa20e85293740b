import { z } from 'zod'
import { uuidPattern } from '#app/domain/uuid.ts'
import { mentoringText } from '#app/features/mentoring/mentoring-limits.ts'
import { plainText } from '#app/forms/plain-text.ts'

/** The words of a comment. Each form of a thread has a field of its own name, so that ids on the page stay apart. */
export const commentText = plainText({ most: mentoringText.comment, what: 'The comment' }).refine(
  (text) => text !== '',
  'Write what you see.',
)

export const newCommentForm = z.object({
  key: z.string().regex(uuidPattern, 'Reload the page and send it again.'),
})

export const ownCommentForm = z.object({
  comment: z.string().regex(uuidPattern, 'This comment is not there any more.'),
})

export const snippetForm = z.object({
  title: plainText({ most: mentoringText.snippetTitle, what: 'The title' }).refine(
    (text) => text !== '',
    'Give it a title to find it by.',
  ),
  body: commentText,
})

export const noteForm = z.object({
  body: plainText({ most: mentoringText.note, what: 'The note' }).refine(
    (text) => text !== '',
    'Write the note.',
  ),
})
