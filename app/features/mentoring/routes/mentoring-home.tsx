import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signInPath, signUpPath } from '#app/features/account/account-paths.ts'
import { logDesk } from '#app/features/mentoring/access-log-commands.server.ts'
import { MentorList } from '#app/features/mentoring/components/mentor-list.tsx'
import { Queue } from '#app/features/mentoring/components/queue.tsx'
import type { DeskEntry } from '#app/features/mentoring/desk.ts'
import { listDesk, listReplyHours } from '#app/features/mentoring/desk-queries.server.ts'
import {
  accessLogPath,
  comparePath,
  invitationPath,
  invitePath,
  mailSettingsPath,
  menteePath,
  mentoringPath,
  mentorProfilePath,
  mentorshipPath,
  peersPath,
  sharingPath,
  snippetsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { replyWords } from '#app/features/mentoring/mentoring-words.ts'
import { listMentorships } from '#app/features/mentoring/mentorship-queries.server.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Mentoring',
    description:
      'Somebody you chose looks at what you chose to share, comments in place and rates what they saw. You see every look.',
    path: mentoringPath,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind !== 'member') return { member: null }
  const { db, now } = context
  const after = new URL(request.url).searchParams.get('after')
  const all = await listMentorships(db, { personId: viewer.personId, now })
  const mentors = all.flatMap(({ side, status, mentorId }) =>
    side === 'mentee' && status === 'active' && mentorId ? [mentorId] : [],
  )
  const isMentor = all.some(({ side, status }) => side === 'mentor' && status === 'active')
  const [desk, replies] = await Promise.all([
    isMentor ? listDesk(db, { mentorId: viewer.personId, now }) : [],
    mentors.length > 0 ? listReplyHours(db, mentors) : new Map<string, number>(),
    isMentor ? logDesk(db, { viewer, now }) : null,
  ])
  if (after !== null) throw redirect(nextOf(desk, after))
  const day = (instant: Date | null) => instant && dayIn(viewer.timeZone, instant)
  const rows = all.map((one) => ({
    id: one.id,
    side: one.side,
    status: one.status,
    menteeName: one.menteeName,
    mentorName: one.mentorName,
    invitedAddress: one.invitedAddress,
    question: one.question,
    rhythm: one.rhythm,
    asks: one.mentorAsks !== null && one.menteeReplies === null,
    replied: one.menteeReplies !== null,
    started: day(one.startedAt),
    expires: day(one.expiresAt) ?? '',
    ended: day(one.endedAt),
    isTaking: one.mentorProfile?.isTaking ?? true,
    focus: one.mentorProfile?.focus ?? '',
    reply: replyOf(replies, one.mentorId),
    lastActive: day(one.mentorProfile?.lastActiveAt ?? null),
  }))
  const isLive = ({ status }: { status: string }) => status === 'active' || status === 'invited'
  return {
    member: {
      mentors: rows.filter((row) => row.side === 'mentee' && isLive(row)),
      desk: desk.slice(0, queueShown).map(({ mentorshipId, name, reason, words }) => ({
        id: mentorshipId,
        name,
        reason,
        words,
      })),
      deskCount: desk.length,
      requests: rows.filter((row) => row.side === 'mentor' && row.status === 'invited'),
      // Of what is over nothing but that it was.
      past: rows
        .filter((row) => !isLive(row))
        .slice(0, pastShown)
        .map(({ id, side, status, menteeName, mentorName, invitedAddress, ended, expires }) => ({
          id,
          status,
          other: side === 'mentor' ? menteeName : (mentorName ?? invitedAddress ?? 'A link'),
          on: ended ?? expires,
        })),
    },
  }
}

/** Places of the queue that stand here; the comparison has all. */
const queueShown = 30
const pastShown = 50

/** The one after this in the order of the desk who needs somebody; the desk itself when nobody does. */
function nextOf(desk: DeskEntry[], after: string): string {
  const at = desk.findIndex(({ mentorshipId }) => mentorshipId === after)
  const others = [...desk.slice(at + 1), ...desk.slice(0, Math.max(at, 0))]
  const next = others.find(({ reason }) => reason !== 'nothing')
  return next ? menteePath(next.mentorshipId) : mentoringPath
}

function replyOf(replies: Map<string, number>, mentorId: string | null): string | null {
  const hours = mentorId === null ? undefined : replies.get(mentorId)
  return hours === undefined ? null : replyWords(hours)
}

export default function MentoringHome() {
  const { member } = useLoaderData<typeof loader>()
  if (!member) return <Door />
  const { mentors, desk, deskCount, requests, past } = member
  return (
    <div className="page pb-16">
      <PageHead title="Mentoring">
        <p>Somebody you chose looks at what you chose to share, and says what they see.</p>
      </PageHead>
      {requests.length > 0 ? (
        <Sheet title="Waiting for your answer">
          <ul className="measure grid gap-2">
            {requests.map(({ id, menteeName, question, replied }) => (
              <li key={id}>
                <a href={invitationPath(id)}>{menteeName}</a>: {question}{' '}
                <span className="text-soft">
                  {replied ? 'Your question is answered.' : 'You asked something first; no answer yet.'}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {desk.length > 0 ? (
        <Sheet
          title="Your desk"
          aside={
            <>
              Who waits, who is stuck, who has something new.
              <br />
              <a href={comparePath}>All mentees side by side</a>
              <br />
              <a href={mentorProfilePath}>How you mentor</a>
            </>
          }
        >
          <Queue entries={desk} />
          {deskCount > desk.length ? (
            <p className="mt-4">
              <a href={comparePath}>And {deskCount - desk.length} more</a>
            </p>
          ) : null}
        </Sheet>
      ) : null}
      <Sheet
        title="Your mentors"
        aside={
          mentors.length > 0 ? (
            <>
              <a href={sharingPath}>Who can see what</a>
              <br />
              <a href={accessLogPath}>Who looked at what</a>
            </>
          ) : null
        }
      >
        {mentors.length > 0 ? (
          <>
            <MentorList mentors={mentors} />
            <p className="mt-6">
              <ButtonLink href={invitePath}>Invite another mentor</ButtonLink>
            </p>
          </>
        ) : (
          <EmptyState
            title="No mentor yet"
            action={
              <ButtonLink look="primary" href={invitePath}>
                Invite a mentor
              </ButtonLink>
            }
          >
            Think of somebody who has done the work you aim for and who would answer one question of yours. By
            mail or by a link, they read the question before they decide.
          </EmptyState>
        )}
      </Sheet>
      <Sheet title="Beside it">
        <ul className="measure grid gap-2">
          <li>
            <a href={peersPath}>What others saw</a>: ask a peer or your manager, who need no account.
          </li>
          {desk.length > 0 ? (
            <li>
              <a href={snippetsPath}>Snippets</a>: what you say again and again.
            </li>
          ) : null}
          <li>
            <a href={mailSettingsPath}>Mail about mentoring</a>
          </li>
        </ul>
      </Sheet>
      {past.length > 0 ? (
        <Sheet title="Before">
          <ul className="measure grid gap-1">
            {past.map(({ id, status, other, on }) => (
              <li key={id}>
                <a href={mentorshipPath(id)}>{other}</a>{' '}
                <span className="text-soft">
                  {status} {on}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}

function Door() {
  return (
    <div className="page pb-16">
      <PageHead title="Mentoring">
        <p>
          Somebody you chose looks at what you chose to share, and says what they see. Ten minutes a week is
          enough.
        </p>
      </PageHead>
      <Sheet title="For you">
        <ul className="measure grid gap-2">
          <li>
            You invite one person, by mail or by a link, with one question. There is no public directory.
          </li>
          <li>You choose what they may see: readings, goals, answers, stories, evidence, or single items.</li>
          <li>
            You take any of it back at any time, you see every look they took, and you can look at your own
            pages with their eyes.
          </li>
        </ul>
      </Sheet>
      <Sheet title="For them">
        <ul className="measure grid gap-2">
          <li>One page says what changed since they last looked, and what waits for them.</li>
          <li>
            They comment where the thing is, and rate what they saw against the same anchors as you, neither
            of you seeing the other&rsquo;s rating first.
          </li>
        </ul>
        <p className="mt-6 flex flex-wrap gap-3">
          <ButtonLink look="primary" href={signUpPath(mentoringPath)}>
            Make an account
          </ButtonLink>
          <ButtonLink href={signInPath(mentoringPath)}>Sign in</ButtonLink>
        </p>
      </Sheet>
    </div>
  )
}
