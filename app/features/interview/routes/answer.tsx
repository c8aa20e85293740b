import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { discardAnswer } from '#app/features/interview/answer-commands.server.ts'
import { AnswerSheet } from '#app/features/interview/components/answer-sheet.tsx'
import { answerLimit } from '#app/features/interview/interview-limits.ts'
import {
  answerPath,
  invitePath,
  mockPath,
  questionPath,
  resultPath,
  scorePath,
  storyPath,
} from '#app/features/interview/interview-paths.ts'
import { requireAnswer } from '#app/features/interview/routes/interview-guards.server.ts'
import { finishPostedAnswer, savePostedDraft } from '#app/features/interview/routes/save-answer.server.ts'
import { suggestStories } from '#app/features/interview/routes/suggest-stories.server.ts'
import { timeboxWords } from '#app/features/interview/timer.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

/** The one page on which a microphone may be asked for. */
export function headers() {
  return {
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()',
  }
}

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Your answer', description: 'An answer under way.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { personId, answer, question } = await requireAnswer(context, params.answer)
  if (answer.scoredAt) throw redirect(resultPath(answer.id))
  if (answer.finishedAt) throw redirect(scorePath(answer.id))
  if (!answer.startedAt) throw redirect(mockPath(answer.mockId ?? ''))
  const isPractice = answer.mode === 'practice'
  const isUntimed = answer.timeboxSeconds >= 86_400
  const timebox = timeboxWords(answer.timeboxSeconds)
  return {
    category: rubricOf(question.category).name,
    question: question.slug,
    mockId: answer.mockId,
    isPractice,
    probes: isPractice ? question.probes : [],
    followUps: isPractice ? question.followUps : [],
    stories: isPractice ? await suggestStories(context.db, personId, question) : [],
    sheet: {
      id: answer.id,
      prompt: answer.prompt,
      mode: answer.mode,
      isInMock: answer.mockId !== null,
      startedAt: answer.startedAt.getTime(),
      serverNow: context.now.getTime(),
      timeboxSeconds: answer.timeboxSeconds,
      isUntimed,
      startedWords: isPractice
        ? `About ${timebox} in an interview. Take a minute to think first: two or three points, and your first sentence.`
        : `Begun at ${instant(answer.startedAt, context.now)}, due at ${instant(new Date(answer.startedAt.getTime() + answer.timeboxSeconds * 1000), context.now)} (UTC). The clock does not stop when you leave.`,
      text: answer.text,
      revision: answer.revision,
      isSpoken: answer.isSpoken,
      spokenSeconds: answer.spokenSeconds ?? 0,
      isWritten: question.category === 'written',
    },
  }
}

/** The time of day, with its day where that is not today's. */
function instant(at: Date, today: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  return today.toISOString().startsWith(day) ? time.slice(0, 5) : `${time.slice(0, 5)} on ${dayWords(day)}`
}

const failures = {
  'changed-elsewhere':
    'This answer was changed in another tab or on another device. Yours stands below and is not saved. Copy what you need, reload the page, and put it in.',
  'already-finished': 'This answer was handed in already.',
  'not-begun': 'This question of the mock has not begun.',
} as const

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  // Signed out in the middle, perhaps in another tab: what was typed is not thrown away with a page that is not there.
  if ((await personIdOf(context)) === null && typed.text) throw signedOut(typed.text)
  const { personId, answer, question } = await requireAnswer(context, params.answer)
  if (typed.do === 'discard') {
    await discardAnswer(context.db, { personId, answerId: answer.id })
    throw redirect(questionPath(question.slug))
  }
  const who = { db: context.db, now: context.now, personId, answerId: answer.id }
  const isEnd = typed.do === 'finish'
  const saved = isEnd ? await finishPostedAnswer(who, typed) : await savePostedDraft(who, typed)
  if (saved.kind === 'rejected') return rejectForm(saved.rejection)
  if (saved.kind === 'failed') {
    if (saved.failure === 'not-found') throw notFound()
    if (saved.failure === 'already-finished') throw redirect(scorePath(answer.id))
    return rejectForm({ errors: { form: failures[saved.failure] }, typed }, 409)
  }
  if (!isEnd) throw redirect(answerPath(answer.id))
  // In a mock the next question comes first; scores are given at the end, as nobody scores in the middle of an interview.
  throw redirect(answer.mockId ? mockPath(answer.mockId) : scorePath(answer.id))
}

function signedOut(text: string): Response {
  const kept = text.slice(0, answerLimit)
  return new Response(
    `You are signed out, so this was not saved. Copy it, sign in, open your answer and put it in: ${kept}`,
    { status: 401 },
  )
}

export default function AnswerPage() {
  const { category, question, mockId, isPractice, probes, followUps, stories, sheet } =
    useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead
        title={
          <span className="block text-[1.5rem] leading-snug tracking-[-0.015em] sm:text-[1.8rem]">
            {sheet.prompt}
          </span>
        }
        overline={
          <>
            {mockId ? (
              <a href={mockPath(mockId)}>Your mock</a>
            ) : (
              <a href={questionPath(question)}>{category}</a>
            )}
            {isPractice ? ' / Practice' : ' / Live'}
          </>
        }
      />
      {isPractice ? (
        <div className="mt-6 max-w-[46rem]">
          <Disclosure summary="Hints: what the interviewer listens for">
            <ul className="list-disc pl-5">
              {probes.map((probe) => (
                <li key={probe}>{probe}</li>
              ))}
            </ul>
          </Disclosure>
          <Disclosure summary="Follow-ups, once you have answered">
            <ol className="list-decimal pl-5">
              {followUps.map((followUp) => (
                <li key={followUp}>{followUp}</li>
              ))}
            </ol>
          </Disclosure>
          {stories.length > 0 ? (
            <Disclosure summary="Stories of yours that would serve">
              <ul className="grid gap-1">
                {stories.map(({ id, title, reason }) => (
                  <li key={id}>
                    <a href={storyPath(id)}>{title}</a>
                    <span className="text-soft">, {reason}</span>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </div>
      ) : null}
      <AnswerSheet
        sheet={{ ...sheet, text: typed?.text ?? sheet.text }}
        errors={rejected ? summarise(rejected.errors) : []}
      />
      <p className="no-print mt-6">
        <a href={invitePath(sheet.id)}>Be asked by somebody, who scores it, too</a>
      </p>
    </div>
  )
}
