import { randomUUID } from 'node:crypto'
import type { Comment, Conversation } from '#app/features/mentoring/comment-queries.server.ts'
import type { CommentView, ThreadView } from '#app/features/mentoring/components/thread.tsx'
import type { Item } from '#app/features/mentoring/find-item.server.ts'
import { threadPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

type Reader = { personId: string; timeZone: string | null }

/** A conversation as the `Thread` component shows it to one of the two. */
export function viewThread(
  { mentorshipId, hasEnded, isShared, comments }: Conversation,
  { item, reader, isOwner }: { item: Pick<Item, 'kind' | 'id'>; reader: Reader; isOwner: boolean },
): ThreadView {
  const path = threadPath(item.kind, item.id)
  const view = (comment: Comment) => viewComment(comment, reader)
  return {
    mentorshipId,
    isOpen: !hasEnded && isShared,
    isOwner,
    path,
    action: isOwner ? path : threadWithPath(item.kind, item.id, mentorshipId),
    key: randomUUID(),
    threads: comments
      .filter(({ parentId }) => parentId === null)
      .map((root) => ({
        root: view(root),
        settledOn: root.resolvedAt && momentWords(root.resolvedAt, reader.timeZone),
        replies: comments.filter(({ parentId }) => parentId === root.id).map(view),
      })),
  }
}

function viewComment(comment: Comment, { personId, timeZone }: Reader): CommentView {
  const words = (date: Date | null) => date && momentWords(date, timeZone)
  return {
    id: comment.id,
    author: comment.authorName,
    isOwn: comment.authorId === personId,
    html: comment.deletedAt
      ? null
      : renderMarkdown(comment.body, `Table of ${comment.authorName} ${comment.id.slice(0, 4)}`),
    body: comment.body,
    on: momentWords(comment.createdAt, timeZone),
    editedOn: words(comment.editedAt),
    was: comment.editedAt?.toISOString() ?? '',
    deletedOn: words(comment.deletedAt),
    edits: comment.edits.map(({ body, at }) => ({ body, on: momentWords(new Date(at), timeZone) })),
  }
}
