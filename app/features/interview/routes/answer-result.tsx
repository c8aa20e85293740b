import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findQuestion } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { type AnswerGrade, answerGradeWords } from '#app/domain/question.ts'
import { findAnswerWithHistory } from '#app/features/interview/answer-queries.server.ts'
import { AnswerHistory } from '#app/features/interview/components/answer-history.tsx'
import { HintsPanel } from '#app/features/interview/components/hints-panel.tsx'
import { TwoScores } from '#app/features/interview/components/two-scores.tsx'
import { deliveryHints } from '#app/features/interview/delivery-hints.ts'
import {
  answerMarkdownPath,
  answerPath,
  invitePath,
  mockPath,
  practicePath,
  questionPath,
  reportPath,
  scorePath,
} from '#app/features/interview/interview-paths.ts'
import { findInvitation } from '#app/features/interview/interviewer-queries.server.ts'
import { markdownOf } from '#app/features/interview/routes/answer-text.server.ts'
import { describeRubric } from '#app/features/interview/routes/describe-question.server.ts'
import { requireOwner } from '#app/features/interview/routes/interview-guards.server.ts'
import { meanGrade } from '#app/features/interview/score-grade.ts'
import { clockWords } from '#app/features/interview/timer.ts'
import { sharingItemPath, threadPath } from '#app/features/mentoring/mentoring-paths.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Your answer, compared', description: 'An answer compared.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answerId = readId(params.answer)
  const personId = await requireOwner(context)
  const found = await findAnswerWithHistory(context.db, personId, answerId)
  // One that is not handed in is not among them; its own page knows where it stands.
  if (!found) throw redirect(answerPath(answerId))
  const { answer, history } = found
  const invitation = await findInvitation(context.db, { personId, answerId, now: context.now })
  const question = findQuestion(answer.question)
  if (!question) throw notFound()
  if (!answer.scoredAt) throw redirect(scorePath(answerId))
  const own = gradesBy(answer.scores, 'self')
  const others = gradesBy(answer.scores, 'mentor')
  const seconds = spokenFor(answer)
  return {
    id: answer.id,
    prompt: answer.prompt,
    question: question.slug,
    mode: answer.mode,
    mockId: answer.mockId,
    category: rubricOf(question.category).name,
    text: answer.text,
    took: answer.mode === 'live' && answer.timeboxSeconds < 86_400 ? tookWords(answer) : null,
    rubric: describeRubric(question).map(({ id, name, grades }) => ({
      id,
      name,
      grades,
      own: own[id] ?? null,
      other: others[id] ?? null,
    })),
    weak: question.weak,
    strong: question.strong,
    difference: question.difference,
    probes: question.probes,
    sources: question.sources ?? [],
    hints: deliveryHints({ transcript: answer.text, seconds, question }),
    history: history.map(({ id, mode, finishedAt, scoredAt, scores }) => ({
      id,
      mode,
      on: dayWords((finishedAt ?? new Date(0)).toISOString()),
      isScored: scoredAt !== null,
      mean: meanGrade(Object.values(gradesBy(scores, 'self'))),
    })),
    markdown: markdownOf(answer, question),
    interviewer: invitation?.score ? { name: invitation.score.name, note: invitation.score.note } : null,
    isInvited: invitation?.link != null,
  }
}

type ScoredAnswer = NonNullable<Awaited<ReturnType<typeof findAnswerWithHistory>>>['answer']

function gradesBy(scores: ScoredAnswer['scores'], scorer: 'self' | 'mentor'): Record<string, number> {
  return Object.fromEntries(
    scores.filter((score) => score.scorer === scorer).map(({ dimension, grade }) => [dimension, grade]),
  )
}

/** Seconds in which the text was spoken, 0 where it was typed: pace means nothing there. */
function spokenFor({ isSpoken, spokenSeconds, mode, startedAt, finishedAt }: ScoredAnswer): number {
  if (!isSpoken) return 0
  if (spokenSeconds) return spokenSeconds
  return mode === 'live' && startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : 0
}

function tookWords({ startedAt, finishedAt, timeboxSeconds }: ScoredAnswer): string {
  const seconds = ((finishedAt?.getTime() ?? 0) - (startedAt?.getTime() ?? 0)) / 1000
  return `${clockWords(seconds)} of ${clockWords(timeboxSeconds)} minutes`
}

export default function AnswerResult() {
  const answer = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead
        title="Your answer, compared"
        overline={
          answer.mockId ? (
            <a href={mockPath(answer.mockId)}>Your mock</a>
          ) : (
            <a href={questionPath(answer.question)}>{answer.category}</a>
          )
        }
      >
        <p>{answer.prompt}</p>
      </PageHead>
      <Sheet title="Two answers" aside="Outlines, not speeches: how a weak and a strong answer go.">
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <div>
            <h3>Weak</h3>
            <p className="mt-1">{answer.weak}</p>
          </div>
          <div>
            <h3>Strong</h3>
            <p className="mt-1">{answer.strong}</p>
          </div>
        </div>
        <div className="mt-5 border-l-4 border-signal bg-tint px-4 py-3">
          <p className="font-bold">The difference</p>
          <p>{answer.difference}</p>
        </div>
        <h3 className="mt-6">What it probes</h3>
        <ul className="measure mt-1 list-disc pl-5">
          {answer.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Your answer" aside={answer.took}>
        {answer.text ? (
          <p className="measure whitespace-pre-wrap">{answer.text}</p>
        ) : (
          <p className="text-soft">Nothing was written down.</p>
        )}
      </Sheet>
      <Sheet title="Your score" aside="Given before the outlines were shown, so it stays.">
        <dl className="measure grid gap-4">
          {answer.rubric.map(({ id, name, grades, own }) => (
            <div key={id}>
              <dt className="font-semibold">
                {name}: {own ? `${own} ${answerGradeWords[own as AnswerGrade]}` : 'not scored'}
              </dt>
              <dd>{own ? grades[own - 1] : null}</dd>
              {own && own < 4 ? (
                <dd className="mt-1 text-[0.95rem] text-soft">
                  {own + 1} would be: {grades[own]}
                </dd>
              ) : null}
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title="Your interviewer's score" screenOnly={answer.interviewer === null}>
        {answer.interviewer ? (
          <>
            <TwoScores rows={answer.rubric} ownHead="You" otherHead={answer.interviewer.name} />
            {answer.interviewer.note ? (
              <>
                <h3 className="mt-6">Their note</h3>
                <p className="measure mt-1 whitespace-pre-wrap">{answer.interviewer.note}</p>
              </>
            ) : null}
          </>
        ) : (
          <p className="measure">
            {answer.isInvited ? 'Your interviewer has not scored it yet. ' : 'Nobody else has scored it. '}
            <a href={invitePath(answer.id)}>
              {answer.isInvited ? 'The link' : 'Let a mentor or friend score it, too'}
            </a>
          </p>
        )}
      </Sheet>
      <Sheet
        title="Delivery hints"
        aside="Counted from your words by fixed rules. They say nothing about the substance."
      >
        <HintsPanel hints={answer.hints} />
      </Sheet>
      <Sheet title="Over time">
        <AnswerHistory answers={answer.history} current={answer.id} />
      </Sheet>
      <Sheet
        title="For your assistant"
        aside="Nothing is sent anywhere by us. You decide where to paste it."
        screenOnly
      >
        <Disclosure summary="Question, rubric and answer as one block of Markdown">
          <label htmlFor="markdown" className="sr-only">
            Markdown to copy
          </label>
          <textarea
            id="markdown"
            className="input font-mono text-[0.85rem]"
            rows={12}
            readOnly
            defaultValue={answer.markdown}
          />
          <p className="mt-2">
            <a href={answerMarkdownPath(answer.id)}>Open it as plain text</a>{' '}
            <a href={sharingItemPath('answers', answer.id)}>Share it with a mentor</a>
          </p>
        </Disclosure>
      </Sheet>
      {answer.sources.length > 0 ? (
        <Sheet title="Sources">
          <SourceList sources={answer.sources} />
        </Sheet>
      ) : null}
      <div className="no-print mt-10 flex flex-wrap gap-3">
        {answer.mockId ? (
          <ButtonLink look="primary" href={mockPath(answer.mockId)}>
            Back to the mock
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" href={practicePath}>
            Next question
          </ButtonLink>
        )}
        <form method="post" action={questionPath(answer.question)}>
          <Button name="mode" value="practice">
            Answer it again
          </Button>
        </form>
        <ButtonLink look="quiet" href={threadPath('answer', answer.id)}>
          Feedback
        </ButtonLink>
      </div>
      <p className="no-print mt-6">
        <a href={reportPath(answer.question)}>Something wrong with this question?</a>
      </p>
    </div>
  )
}
