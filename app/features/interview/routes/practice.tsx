import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStandings } from '#app/features/interview/answer-queries.server.ts'
import { findQuestions } from '#app/features/interview/bank-search.server.ts'
import {
  answerPath,
  interviewPath,
  practicePath,
  questionPath,
  questionsPath,
} from '#app/features/interview/interview-paths.ts'
import { orderForPractice } from '#app/features/interview/practice-order.ts'
import { filterSearch, readFilter } from '#app/features/interview/question-filter.ts'
import { listedQuestion } from '#app/features/interview/routes/describe-question.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Practise one question',
    description: 'The next question for you: what is due first, then what you have not met.',
    indexed: false,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const filter = readFilter(search)
  const personId = await personIdOf(context)
  const standings = personId === null ? [] : await listStandings(context.db, personId)
  const ordered = orderForPractice(findQuestions(filter, standings, context.now), standings, {
    now: context.now,
    turn: personId ?? new Date(context.now).toISOString().slice(0, 10),
  })
  const skip = Math.max(0, Math.trunc(Number(search.get('skip'))) || 0)
  const question = ordered[skip % Math.max(1, ordered.length)]
  const met = standings.find((standing) => standing.question === question?.slug)
  return {
    question: question ? listedQuestion(question, met, context.now) : null,
    search: filterSearch(filter),
    other: `${practicePath}${filterSearch(filter)}${filterSearch(filter) ? '&' : '?'}skip=${skip + 1}`,
  }
}

export default function Practice() {
  const { question, search, other } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      {question ? (
        <>
          <PageHead
            title={
              <span className="block text-[1.5rem] leading-snug tracking-[-0.015em] sm:text-[1.8rem]">
                {question.prompt}
              </span>
            }
            overline={
              <>
                <a href={interviewPath}>Interview</a> / {question.isDue ? 'Due again' : 'Next question'}
              </>
            }
          />
          <p className="mt-3 text-soft">
            {question.category}, {question.level.toLowerCase()}, {question.minutes} min
          </p>
          {question.openId ? (
            <p className="mt-6">
              <ButtonLink look="primary" href={answerPath(question.openId)}>
                Go on with your answer
              </ButtonLink>
            </p>
          ) : (
            <form
              method="post"
              action={questionPath(question.slug)}
              className="mt-6 flex flex-wrap items-center gap-3"
            >
              <Button look="primary" name="mode" value="practice">
                Practise it, with hints
              </Button>
              <Button name="mode" value="live">
                Answer it live
              </Button>
              <a href={other} className="button button-quiet" rel="nofollow">
                Another question
              </a>
            </form>
          )}
          <p className="mt-6">
            <a href={`${questionsPath}${search}`}>See the list instead</a>
          </p>
        </>
      ) : (
        <>
          <PageHead title="Practise one question" overline={<a href={interviewPath}>Interview</a>} />
          <div className="mt-6">
            <EmptyState
              title="No question fits all of this"
              action={<ButtonLink href={practicePath}>Practise any question</ButtonLink>}
            >
              Leave one of the choices open.
            </EmptyState>
          </div>
        </>
      )}
    </div>
  )
}
