import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findLoop } from '#app/content/loops.server.ts'
import { findQuestion } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { dayWordsIn } from '#app/domain/date-words.ts'
import { levelBandWords, type QuestionCategory } from '#app/domain/question.ts'
import { type Answer, listAnswersOfMock } from '#app/features/interview/answer-queries.server.ts'
import { DimensionChart } from '#app/features/interview/components/dimension-chart.tsx'
import {
  answerPath,
  insightsPath,
  mocksPath,
  resultPath,
  scorePath,
} from '#app/features/interview/interview-paths.ts'
import { beginNextQuestion, discardMock } from '#app/features/interview/mock-commands.server.ts'
import { findMock } from '#app/features/interview/mock-queries.server.ts'
import { meansByDimension } from '#app/features/interview/mock-result.ts'
import { requireOwner } from '#app/features/interview/routes/interview-guards.server.ts'
import { meanGrade } from '#app/features/interview/score-grade.ts'
import { timeboxWords } from '#app/features/interview/timer.ts'
import { readForm } from '#app/forms/form.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { zoneOf } from '#app/platform/person-of-request.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Mock: ${args.data.name}` : 'Mock',
    description: 'A mock interview.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const mockId = readId(params.mock)
  const personId = await requireOwner(context)
  const [mock, answers] = await Promise.all([
    findMock(context.db, personId, mockId),
    listAnswersOfMock(context.db, personId, mockId),
  ])
  if (!mock) throw notFound()
  const scored = answers.filter(({ scoredAt }) => scoredAt !== null).map(scoredAnswer)
  const categories = [...new Set(scored.map(({ category }) => category))]
  return {
    id: mock.id,
    name: findLoop(mock.loop)?.name ?? mock.loop,
    level: levelBandWords[mock.level],
    on: dayWordsIn(await zoneOf(context), mock.startedAt),
    isComplete: mock.completedAt !== null,
    open: answers.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)?.id ?? null,
    isLeft: answers.some(({ startedAt }) => !startedAt),
    mean: meanGrade(scored.flatMap(({ grades }) => grades.map(({ grade }) => grade))),
    questions: answers.map((answer) => ({
      id: answer.id,
      // What is still to come is not read beforehand.
      prompt: answer.startedAt ? answer.prompt : null,
      category: categoryName(answer.question),
      timebox: timeboxWords(answer.timeboxSeconds),
      state: stateOf(answer),
      mean: meanGrade(ownGrades(answer).map(({ grade }) => grade)),
    })),
    charts: categories.map((category) => ({
      category: rubricOf(category).name,
      means: rubricOf(category).dimensions.map(({ id, name }) => ({
        name,
        mean: meansByDimension(scored, category).find(({ dimension }) => dimension === id)?.mean ?? null,
      })),
    })),
  }
}

function categoryName(slug: string): string {
  const question = findQuestion(slug)
  return question ? rubricOf(question.category).name : 'Question'
}

function stateOf({
  startedAt,
  finishedAt,
  scoredAt,
}: Answer): 'to come' | 'under way' | 'to be scored' | 'scored' {
  if (scoredAt) return 'scored'
  if (finishedAt) return 'to be scored'
  return startedAt ? 'under way' : 'to come'
}

function ownGrades({ scores }: Answer) {
  return scores.filter(({ scorer }) => scorer === 'self')
}

function scoredAnswer(answer: Answer) {
  const category: QuestionCategory = findQuestion(answer.question)?.category ?? 'program-sense'
  return { category, grades: ownGrades(answer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const mockId = readId(params.mock)
  const personId = await requireOwner(context)
  const typed = await readForm(request)
  if (typed.do === 'discard') {
    await discardMock(context.db, { personId, mockId })
    throw redirect(mocksPath)
  }
  const begun = await beginNextQuestion(context.db, { personId, mockId, now: context.now })
  if (begun.ok) throw redirect(answerPath(begun.value.answerId))
  if (begun.failure === 'not-found') throw notFound()
  throw redirect(request.url)
}

export default function MockPage() {
  const mock = useLoaderData<typeof loader>()
  const toScore = mock.questions.filter(({ state }) => state === 'to be scored')
  const isAnswered = !mock.open && !mock.isLeft
  return (
    <div className="page pb-16">
      <PageHead
        title={mock.isComplete ? `${mock.name}: the result` : mock.name}
        overline={<a href={mocksPath}>Mock interviews</a>}
      >
        <p>
          {mock.on}, level {mock.level.toLowerCase()}.{' '}
          {mock.isComplete && mock.mean !== null
            ? `Mean of your grades: ${mock.mean.toFixed(1)} of 4.`
            : isAnswered
              ? 'All questions are answered. Score each before you see its outlines.'
              : 'The clock of a question starts when you begin it. Between two questions you may breathe.'}
        </p>
      </PageHead>
      <div className="no-print mt-6 flex flex-wrap items-center gap-3">
        {mock.open ? (
          <ButtonLink look="primary" href={answerPath(mock.open)}>
            Go on with the question under way
          </ButtonLink>
        ) : mock.isLeft ? (
          <form method="post">
            <Button look="primary">Begin the next question</Button>
          </form>
        ) : toScore[0] ? (
          <ButtonLink look="primary" href={scorePath(toScore[0].id)}>
            Score the answers, {toScore.length} to go
          </ButtonLink>
        ) : null}
        {mock.isComplete ? <ButtonLink href={mocksPath}>Another mock</ButtonLink> : null}
      </div>
      <Sheet title="Questions">
        <ol className="grid">
          {mock.questions.map(({ id, prompt, category, timebox, state, mean }, index) => (
            <li key={id} className="border-b border-rule py-4">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.88rem] text-soft">
                <span className="font-semibold text-ink">
                  {index + 1}. {category}
                </span>
                <span>{timebox}</span>
                <Tag tone={state === 'under way' ? 'signal' : state === 'scored' ? 'good' : 'plain'}>
                  {state}
                </Tag>
                {mean === null ? null : <span>mean {mean.toFixed(1)}</span>}
              </p>
              {prompt ? (
                <p className="measure mt-1">
                  <a
                    href={
                      state === 'scored'
                        ? resultPath(id)
                        : state === 'to be scored'
                          ? scorePath(id)
                          : answerPath(id)
                    }
                  >
                    {prompt}
                  </a>
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </Sheet>
      {mock.isComplete
        ? mock.charts.map(({ category, means }) => (
            <Sheet key={category} title={category} aside="Your grades by dimension, 1 to 4.">
              <DimensionChart category={category} means={means} />
            </Sheet>
          ))
        : null}
      {mock.isComplete ? (
        <p className="mt-6">
          <a href={insightsPath}>How this compares with earlier answers</a>
        </p>
      ) : (
        <form method="post" className="no-print mt-10">
          <Button look="quiet" name="do" value="discard">
            Throw this mock away, with its answers
          </Button>
        </form>
      )}
    </div>
  )
}
