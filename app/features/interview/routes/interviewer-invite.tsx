import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayWordsIn } from '#app/domain/date-words.ts'
import { inviteForm } from '#app/features/interview/interview-forms.ts'
import {
  answerPath,
  interviewerPath,
  invitePath,
  resultPath,
  scorePath,
} from '#app/features/interview/interview-paths.ts'
import { inviteInterviewer, revokeInterviewer } from '#app/features/interview/interviewer-commands.server.ts'
import { findInvitation } from '#app/features/interview/interviewer-queries.server.ts'
import { requireAnswer } from '#app/features/interview/routes/interview-guards.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { newLinkKey } from '#app/platform/link-key.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { zoneOf } from '#app/platform/person-of-request.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Be asked by somebody',
    description: 'A link for a mentor or friend who asks and scores.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { personId, answer } = await requireAnswer(context, params.answer)
  if (!answer.startedAt) throw notFound()
  const invitation = await findInvitation(context.db, { personId, answerId: answer.id, now: context.now })
  if (!invitation) throw notFound()
  const { link, score } = invitation
  const zone = await zoneOf(context)
  return {
    prompt: answer.prompt,
    next: answer.scoredAt
      ? { href: resultPath(answer.id), words: 'Your answer, compared' }
      : answer.finishedAt
        ? { href: scorePath(answer.id), words: 'Score your answer' }
        : { href: answerPath(answer.id), words: 'Go to your answer' },
    isOwnScored: answer.scoredAt !== null,
    link: link && {
      name: link.name,
      showsAnswer: link.showsAnswer,
      endsOn: dayWordsIn(zone, link.expiresAt),
    },
    score: score && { name: score.name, on: dayWordsIn(zone, score.scoredAt) },
  }
}

type Rejected = { errors: Record<string, string>; typed: Record<string, string>; address?: string }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId, answer } = await requireAnswer(context, params.answer)
  const typed = await readForm(request)
  const own = { personId, answerId: answer.id }
  if (typed.do === 'revoke') {
    await revokeInterviewer(context.db, own)
    throw redirect(invitePath(answer.id))
  }
  const form = parseForm(inviteForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const key = newLinkKey()
  const invited = await inviteInterviewer(context.db, { ...own, ...form.values, key, now: context.now })
  if (!invited.ok && invited.failure === 'not-found') throw notFound()
  if (!invited.ok) throw redirect(invitePath(answer.id))
  // Shown now and never again: only its hash is kept.
  return data<Rejected>({ errors: {}, typed: {}, address: `${context.origin}${interviewerPath(key)}` })
}

export default function InterviewerInvite() {
  const { prompt, next, isOwnScored, link, score } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as Rejected | undefined
  const address = answered?.address
  return (
    <div className="page pb-16">
      <PageHead title="Be asked by somebody" overline={<a href={next.href}>{next.words}</a>}>
        <p>
          A mentor or friend gets the prompt, what to listen for, follow-ups, the rubric and a clock. No
          account is needed. You both score before either sees what the other gave.
        </p>
      </PageHead>
      {address && link ? (
        <div className="mt-6">
          <Callout tone="good" title={`The link for ${link.name}`}>
            <label htmlFor="address" className="sr-only">
              Address to send
            </label>
            <input
              id="address"
              readOnly
              className="input mt-1 font-mono text-[0.85rem]"
              defaultValue={address}
            />
            <p className="mt-2">
              Copy it now; it is not shown again. Whoever has it may open the page until {link.endsOn}.
            </p>
          </Callout>
        </div>
      ) : null}
      <Sheet title="The question">
        <p className="measure font-semibold">{prompt}</p>
        <p className="measure mt-2 text-soft">
          Speak your answer. When you are done, hand in whatever you wrote down, even nothing, and score
          yourself.
        </p>
        <p className="mt-4">
          <ButtonLink href={next.href}>{next.words}</ButtonLink>
        </p>
      </Sheet>
      {score ? (
        <Sheet title="Scored">
          <p className="measure">
            {score.name} scored it on {score.on}.{' '}
            {isOwnScored ? (
              <a href={next.href}>See both scores</a>
            ) : (
              'You see their grades and note once you have scored it yourself.'
            )}
          </p>
        </Sheet>
      ) : null}
      {link ? (
        <Sheet title="The open link">
          <p className="measure">
            For {link.name}, until {link.endsOn}.{' '}
            {link.showsAnswer ? 'They may read what you wrote.' : 'They do not see what you wrote.'}
          </p>
          <form method="post" className="mt-3">
            <Button name="do" value="revoke">
              Take the link back
            </Button>
          </form>
        </Sheet>
      ) : null}
      {score ? null : (
        <Sheet
          title={link ? 'Another link instead' : 'Make the link'}
          aside={link ? 'The one before stops working.' : undefined}
        >
          <ErrorSummary errors={answered ? summarise(answered.errors) : []} />
          <form method="post" className="grid gap-4" noValidate>
            <TextField
              name="name"
              label="Whom is it for?"
              defaultValue={answered?.typed.name ?? ''}
              error={answered?.errors.name}
              autoComplete="off"
            />
            <CheckboxField
              name="showsAnswer"
              value="yes"
              label="They may read what I write down"
              hint="Once you have handed it in. For written answers; not needed where they hear you."
              defaultChecked={answered?.typed.showsAnswer === 'yes'}
            />
            <div>
              <Button look="primary">Make a link for seven days</Button>
            </div>
          </form>
        </Sheet>
      )}
    </div>
  )
}
