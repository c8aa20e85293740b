import { makeGoalPath } from '#app/features/goals/goal-paths.ts'
import { editField, replyField } from '#app/features/mentoring/field-names.ts'
import { actionsPath } from '#app/features/mentoring/mentoring-paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** A comment as a page shows it. */
export type CommentView = {
  id: string
  author: string
  isOwn: boolean
  /** Markdown made into safe HTML; null for a deleted one. */
  html: string | null
  body: string
  on: string
  editedOn: string | null
  /** The time of the last change, which an edit names. */
  was: string
  deletedOn: string | null
  edits: { body: string; on: string }[]
}

export type ThreadView = {
  mentorshipId: string
  threads: { root: CommentView; replies: CommentView[]; settledOn: string | null }[]
  /** Whether something can be added now. */
  isOpen: boolean
  /** Where the forms go. */
  action: string
  isOwner: boolean
  /** The page of the thread, for what a comment becomes. */
  path: string
  key: string
}

type Refusal = { errors: Record<string, string>; typed: Record<string, string> } | undefined

/** What two people said about one thing, the first comments oldest first, each with its answers. Works without scripts. */
export function Thread({ thread, refusal }: { thread: ThreadView; refusal?: Refusal }) {
  if (thread.threads.length === 0) return <p className="text-soft">Nothing said yet.</p>
  return (
    <ol className="grid max-w-[44rem] gap-7">
      {thread.threads.map(({ root, replies, settledOn }) => (
        <li key={root.id} className="border-l-4 border-rule pl-4">
          <CommentArticle comment={root} thread={thread} refusal={refusal}>
            {settledOn ? <Tag tone="good">settled {settledOn}</Tag> : null}
          </CommentArticle>
          {replies.length > 0 ? (
            <ol className="mt-4 grid gap-4 border-l border-rule pl-4">
              {replies.map((reply) => (
                <li key={reply.id}>
                  <CommentArticle comment={reply} thread={thread} refusal={refusal} />
                </li>
              ))}
            </ol>
          ) : null}
          {thread.isOpen ? (
            <div className="no-print mt-3">
              <Disclosure
                summary={`Answer ${root.author}`}
                open={Boolean(refusal?.errors[replyField(root.id)])}
              >
                <form method="post" action={thread.action} className="grid gap-3" noValidate>
                  <input type="hidden" name="mentorship" value={thread.mentorshipId} />
                  <input type="hidden" name="comment" value={root.id} />
                  <input type="hidden" name="key" value={keyFor(thread.key, root.id)} />
                  <TextArea
                    name={replyField(root.id)}
                    label="Your answer"
                    defaultValue={refusal?.typed[replyField(root.id)]}
                    error={refusal?.errors[replyField(root.id)]}
                  />
                  <p>
                    <Button name="do" value="reply">
                      Answer
                    </Button>
                  </p>
                </form>
              </Disclosure>
              <form method="post" action={thread.action} className="mt-2">
                <input type="hidden" name="mentorship" value={thread.mentorshipId} />
                <input type="hidden" name="comment" value={root.id} />
                <Button look="quiet" name="do" value={settledOn ? 'reopen' : 'settle'}>
                  {settledOn ? 'Open it again' : 'Mark as settled'}
                </Button>
              </form>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function CommentArticle({
  comment,
  thread,
  refusal,
  children,
}: {
  comment: CommentView
  thread: ThreadView
  refusal: Refusal
  children?: React.ReactNode
}) {
  const { id, author, isOwn, html, body, on, editedOn, deletedOn, edits } = comment
  const field = editField(id)
  if (deletedOn) {
    return (
      <article id={`comment-${id}`} aria-label={`Comment by ${author}`}>
        <p className="text-soft">
          {author} took a comment back on {deletedOn}. {children}
        </p>
      </article>
    )
  }
  return (
    <article id={`comment-${id}`} aria-label={`Comment by ${author}`}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{isOwn ? `${author} (you)` : author}</strong>
        <span className="text-[0.88rem] text-soft">{on}</span>
        {children}
      </p>
      <FinishedHtml html={html ?? ''} className="prose mt-1" />
      {edits.length > 0 ? (
        <details className="mt-1 text-[0.88rem] text-soft">
          <summary>Changed on {editedOn}; what it said before</summary>
          <ul className="mt-1 grid gap-2">
            {edits.map((edit) => (
              <li key={edit.on + edit.body} className="whitespace-pre-wrap">
                Until {edit.on}: {edit.body}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {thread.isOwner && !isOwn ? (
        <p className="no-print mt-1 flex flex-wrap gap-x-4 text-[0.92rem]">
          <a href={makeGoalPath({ statement: body, from: thread.path })}>Make this a goal</a>
          <a href={actionsPath(thread.mentorshipId, body)}>Make this an action</a>
        </p>
      ) : null}
      {isOwn && thread.isOpen ? (
        <div className="no-print mt-1">
          <Disclosure summary="Change or take back" open={Boolean(refusal?.errors[field])}>
            <form method="post" action={thread.action} className="grid gap-3" noValidate>
              <input type="hidden" name="mentorship" value={thread.mentorshipId} />
              <input type="hidden" name="comment" value={id} />
              <input type="hidden" name="was" value={comment.was} />
              <TextArea
                name={field}
                label="Your comment"
                hint="Both of you can read what it said before. Taken back, its words are gone."
                defaultValue={refusal?.typed[field] ?? body}
                error={refusal?.errors[field]}
              />
              <p className="flex flex-wrap gap-3">
                <Button name="do" value="edit">
                  Save
                </Button>
                <Button look="quiet" name="do" value="delete">
                  Take it back
                </Button>
              </p>
            </form>
          </Disclosure>
        </div>
      ) : null}
    </article>
  )
}

/** A key of its own for each form of the page, from the one that came with it: sent twice, a form is one comment. */
function keyFor(key: string, commentId: string): string {
  return `${key.slice(0, 24)}${commentId.slice(24)}`
}
