import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findLoop, loops } from '#app/content/loops.server.ts'
import { questions } from '#app/content/questions.server.ts'
import { rubrics } from '#app/content/rubrics.server.ts'
import { dayWordsIn } from '#app/domain/date-words.ts'
import { listStandings } from '#app/features/interview/answer-queries.server.ts'
import { MockList } from '#app/features/interview/components/mock-list.tsx'
import {
  answerPath,
  insightsPath,
  mocksPath,
  practicePath,
  questionsOfPath,
  questionsPath,
  storiesPath,
  studyPlanPath,
} from '#app/features/interview/interview-paths.ts'
import { listMocks } from '#app/features/interview/mock-queries.server.ts'
import { isDue } from '#app/features/interview/routes/describe-question.server.ts'
import { personIdOf, zoneOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Interview practice for technical program managers',
    description:
      'A question bank with anchored rubrics, live mocks against the clock, a story bank and a study plan to your interview date. The first question needs no account.',
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const [personId, zone] = await Promise.all([personIdOf(context), zoneOf(context)])
  const [standings, mocks] =
    personId === null
      ? [[], []]
      : await Promise.all([listStandings(context.db, personId), listMocks(context.db, personId, 3)])
  const open = standings.flatMap((standing) => (standing.open ? [standing] : [])).slice(0, 3)
  return {
    isKnown: personId !== null,
    total: questions.length,
    answered: standings.filter(({ finished }) => finished > 0).length,
    due: standings.filter((standing) => isDue(standing, context.now)).length,
    open: open.map(({ question, open: answer }) => ({
      id: answer?.id ?? '',
      prompt: questions.find(({ slug }) => slug === question)?.prompt ?? question,
      mode: answer?.mode ?? 'practice',
    })),
    mocks: mocks.map((mock) => ({
      ...mock,
      name: findLoop(mock.loop)?.name ?? mock.loop,
      on: dayWordsIn(zone, mock.startedAt),
    })),
    shortLoop: loops[0]?.slug ?? '',
    loops: loops.length,
    categories: rubrics.map(({ slug, name, asks }) => ({
      slug,
      name,
      asks,
      count: questions.filter(({ category }) => category === slug).length,
    })),
  }
}

export default function InterviewHome() {
  const data = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Practise interviews until they are ordinary">
        <p>
          {data.total} questions with anchored rubrics. You answer, score yourself against the anchors, and
          only then see how a weak and a strong answer go.
        </p>
      </PageHead>
      <div className="no-print mt-6 flex flex-wrap items-center gap-3">
        <form method="post" action={mocksPath}>
          <input type="hidden" name="loop" value={data.shortLoop} />
          <Button look="primary" name="quick" value="yes">
            Start a 20-minute mock
          </Button>
        </form>
        <ButtonLink href={practicePath}>Practise one question</ButtonLink>
        <ButtonLink look="quiet" href={questionsPath}>
          Browse the bank
        </ButtonLink>
      </div>
      <p className="no-print mt-2 text-[0.95rem] text-soft">
        Neither needs an account. The mock's clock starts when you press the button.
      </p>
      {data.isKnown && (data.answered > 0 || data.open.length > 0 || data.mocks.length > 0) ? (
        <Sheet title="Yours" aside={`${data.answered} of ${data.total} questions answered.`}>
          <dl className="measure grid gap-4">
            {data.open.length > 0 ? (
              <div>
                <dt className="font-semibold">Under way</dt>
                {data.open.map(({ id, prompt, mode }) => (
                  <dd key={id} className="mt-1">
                    <a href={answerPath(id)}>{prompt}</a>
                    {mode === 'live' ? <span className="text-soft"> The clock is running.</span> : null}
                  </dd>
                ))}
              </div>
            ) : null}
            <div>
              <dt className="font-semibold">Due again</dt>
              <dd>
                {data.due === 0 ? (
                  'Nothing today.'
                ) : (
                  <a href={`${questionsPath}?status=due`}>
                    {data.due === 1 ? '1 question' : `${data.due} questions`}
                  </a>
                )}
              </dd>
            </div>
          </dl>
          {data.mocks.length > 0 ? <MockList mocks={data.mocks} /> : null}
          <p className="mt-4">
            <a href={insightsPath}>Where you stand by dimension and category</a>
          </p>
        </Sheet>
      ) : null}
      <Sheet title="What is asked" aside="In shares like those that candidates report.">
        <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          {data.categories.map(({ slug, name, asks, count }) => (
            <li key={slug}>
              <a href={questionsOfPath({ category: slug })} className="font-semibold">
                {name}
              </a>
              <span className="text-soft"> {count}</span>
              <span className="block text-[0.95rem]">{asks}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Before the day">
        <ul className="measure grid gap-4">
          <Way href={mocksPath} name="Mock loops">
            {data.loops} shapes of interview, from twenty minutes to a writing assessment of two days. No
            question comes twice until all of its kind have come.
          </Way>
          <Way href={storiesPath} name="Story bank">
            Your own stories, which prompts each serves, and the prompts that none serves yet. Nobody else
            sees them.
          </Way>
          <Way href={studyPlanPath} name="Study plan">
            Say when the interview is and how many hours a week you have; see which questions and mocks fit on
            which day.
          </Way>
        </ul>
      </Sheet>
      <Sheet title="How scoring works">
        <p className="measure">
          Each answer is scored in five dimensions with four described grades. Described grades make raters
          agree more and flatter less than "rate yourself from 1 to 5". Your score comes before the outlines;
          a question comes back sooner the lower it was. What we count ourselves, such as pace and fillers, is
          called a delivery hint and is no judgement of substance.
        </p>
      </Sheet>
    </div>
  )
}

function Way({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="font-semibold">
        {name}
      </a>
      <span className="block">{children}</span>
    </li>
  )
}
