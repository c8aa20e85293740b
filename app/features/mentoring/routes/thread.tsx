import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shorten } from '#app/domain/shorten.ts'
import { findTalk } from '#app/features/mentoring/comment-queries.server.ts'
import { NewComment } from '#app/features/mentoring/components/new-comment.tsx'
import { Thread } from '#app/features/mentoring/components/thread.tsx'
import {
  invitePath,
  menteePath,
  mentoringPath,
  sharingPath,
  snippetsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { actOnThread } from '#app/features/mentoring/routes/thread-actions.server.ts'
import { requireThread } from '#app/features/mentoring/routes/thread-request.server.ts'
import { viewThread } from '#app/features/mentoring/routes/thread-view.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Feedback: ${shorten(args.data.title, 60)}` : 'Feedback',
    description: 'What was said about one thing.',
    indexed: false,
  })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, item, ownerId, as } = await requireThread(context, params, request)
  const { conversations, hasWritten, snippets } = await findTalk(context.db, {
    ownerId,
    readerId: viewer.personId,
    ...(as && { mentorshipId: as.mentorshipId }),
    item,
  })
  const chosen = snippets.find(({ id }) => id === new URL(request.url).searchParams.get('snippet'))
  return {
    title: item.title,
    detail: item.detail,
    href: as ? item.hrefFor(as.mentorshipId) : item.ownHref,
    isDraft: !item.isShared,
    as: as ?? null,
    isHinted: !hasWritten,
    snippets: snippets.map(({ id, title }) => ({ id, title })),
    begun: chosen?.body ?? '',
    conversations: conversations
      .filter(({ comments, isShared }) => as !== undefined || isShared || comments.length > 0)
      .map((conversation) => ({
        mentorName: conversation.mentorName,
        hasEnded: conversation.hasEnded,
        key: randomUUID(),
        thread: viewThread(conversation, { item, reader: viewer, isOwner: as === undefined }),
      })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireThread(context, params, request)
  return actOnThread(context, found, await readForm(request))
}

export default function ThreadPage() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead
        title={
          <span className="block max-w-[52rem] text-[clamp(1.35rem,1.1rem+1.2vw,1.9rem)] leading-tight">
            {page.title}
          </span>
        }
        overline={
          page.as ? (
            <a href={menteePath(page.as.mentorshipId)}>{page.as.menteeName}</a>
          ) : (
            <a href={mentoringPath}>Mentoring</a>
          )
        }
      />
      {page.detail ? (
        <p className="measure mt-4 whitespace-pre-line text-soft [overflow-wrap:anywhere]">{page.detail}</p>
      ) : null}
      <p className="no-print mt-4 flex flex-wrap gap-x-5">
        <a href={page.href}>Look at it</a>
        {page.as ? <a href={snippetsPath}>Your snippets</a> : <a href={sharingPath}>Who can see it</a>}
      </p>
      <div className="mt-6">
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
      </div>
      {page.conversations.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title={page.isDraft ? 'A draft is for you alone' : 'Nobody to talk about it with yet'}
            action={
              <p className="flex flex-wrap gap-3">
                <ButtonLink look="primary" href={sharingPath}>
                  Share it
                </ButtonLink>
                <ButtonLink href={invitePath}>Invite a mentor</ButtonLink>
              </p>
            }
          >
            {page.isDraft
              ? 'Start it, and a mentor with whom you share your goals can comment on it here.'
              : 'A mentor with whom you share this can comment on it here. You choose what each of them sees.'}
          </EmptyState>
        </div>
      ) : null}
      {page.conversations.map(({ thread, mentorName, hasEnded, key }) => {
        const field = `body-${thread.mentorshipId}`
        return (
          <Sheet
            key={thread.mentorshipId}
            title={page.as ? 'Feedback' : `With ${mentorName}`}
            aside={
              thread.isOpen
                ? null
                : hasEnded
                  ? 'This mentorship has ended. What was said stays with you.'
                  : 'No longer shared, so nothing is added.'
            }
          >
            <Thread thread={thread} refusal={rejected} />
            {thread.isOpen ? (
              <NewComment
                action={thread.action}
                mentorshipId={thread.mentorshipId}
                mentorKey={key}
                other={page.as?.menteeName ?? mentorName}
                isHinted={page.isHinted}
                snippets={page.as ? page.snippets : []}
                field={field}
                text={rejected?.typed[field] ?? page.begun}
                error={rejected?.errors[field]}
              />
            ) : null}
          </Sheet>
        )
      })}
    </div>
  )
}
