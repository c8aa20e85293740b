import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Trend } from '#app/charts/trend.tsx'
import { findQuestion } from '#app/content/questions.server.ts'
import { rubrics } from '#app/content/rubrics.server.ts'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { type Answer, listScoredAnswers } from '#app/features/interview/answer-queries.server.ts'
import { Calibration } from '#app/features/interview/components/calibration.tsx'
import { DimensionChart } from '#app/features/interview/components/dimension-chart.tsx'
import {
  answersExportPath,
  interviewPath,
  practicePath,
  questionsPath,
} from '#app/features/interview/interview-paths.ts'
import { meansByDimension } from '#app/features/interview/mock-result.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { meanGrade } from '#app/features/interview/score-grade.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Interview insights', description: 'Where your answers stand.', indexed: false })

/** The newest answers that are counted. */
const mostCounted = 500

export async function loader({ context }: LoaderFunctionArgs) {
  const personId = await requirePerson(context, interviewPath)
  const answers = await listScoredAnswers(context.db, personId, mostCounted)
  const known = answers.flatMap((answer) => {
    const question = findQuestion(answer.question)
    return question ? [{ answer, question }] : []
  })
  const scored = known.map(({ answer, question }) => ({
    category: question.category,
    grades: answer.scores.filter(({ scorer }) => scorer === 'self'),
  }))
  const half = Math.floor(scored.length / 2)
  return {
    total: known.length,
    categories: rubrics.flatMap(({ slug, name, dimensions }) => {
      const own = known.filter(({ question }) => question.category === slug)
      if (own.length === 0) return []
      const now = meansByDimension(scored.slice(half), slug)
      const before = meansByDimension(scored.slice(0, half), slug)
      return [
        {
          slug,
          name,
          count: own.length,
          minutes: Math.round(own.reduce((sum, { answer }) => sum + minutesOf(answer), 0)),
          means: dimensions.map(({ id, name: dimension }) => ({
            name: dimension,
            mean: meanOf(now, id) ?? meanOf(before, id),
            before: meanOf(now, id) === null ? null : meanOf(before, id),
          })),
          points: own.flatMap(({ answer }) => {
            const mean = meanOfAnswer(answer, 'self')
            return mean === null || !answer.finishedAt ? [] : [{ on: answer.finishedAt, value: mean }]
          }),
        },
      ]
    }),
    competencies: weakest(known),
    calibration: known.flatMap(({ answer, question }) => {
      const self = meanOfAnswer(answer, 'self')
      const mentor = meanOfAnswer(answer, 'mentor')
      return self === null || mentor === null
        ? []
        : [{ id: answer.id, prompt: question.prompt, on: answer.finishedAt ?? new Date(0), self, mentor }]
    }),
  }
}

function meanOf(means: { dimension: string; mean: number }[], id: string): number | null {
  return means.find(({ dimension }) => dimension === id)?.mean ?? null
}

function meanOfAnswer({ scores }: Answer, by: 'self' | 'mentor'): number | null {
  return meanGrade(scores.filter(({ scorer }) => scorer === by).map(({ grade }) => grade))
}

/** Minutes in which an answer was given, at most an hour: a page that stood open over night was no practice. */
function minutesOf({ startedAt, finishedAt }: Answer): number {
  if (!startedAt || !finishedAt) return 0
  return Math.min(60, (finishedAt.getTime() - startedAt.getTime()) / 60_000)
}

/** Competencies by the mean of the grades of answers that name them, lowest first. */
function weakest(known: { answer: Answer; question: { competencies: CompetencySlug[] } }[]) {
  return competencySlugs
    .flatMap((slug) => {
      const own = known.filter(({ question }) => question.competencies.includes(slug))
      const mean = meanGrade(own.flatMap(({ answer }) => meanOfAnswer(answer, 'self') ?? []))
      return mean === null ? [] : [{ ...competencyName(slug), slug, mean, count: own.length }]
    })
    .sort((a, b) => a.mean - b.mean)
}

export default function Insights() {
  const { total, categories, competencies, calibration } = useLoaderData<typeof loader>()
  if (total === 0)
    return (
      <div className="page pb-16">
        <PageHead title="Insights" overline={<a href={interviewPath}>Interview</a>} />
        <div className="mt-6">
          <EmptyState
            title="Nothing scored yet"
            action={
              <ButtonLink look="primary" href={practicePath}>
                Practise one question
              </ButtonLink>
            }
          >
            Here you will see your grades by dimension and category, how they move, and which competencies
            your answers show least.
          </EmptyState>
        </div>
      </div>
    )
  return (
    <div className="page pb-16">
      <PageHead title="Insights" overline={<a href={interviewPath}>Interview</a>}>
        <p>
          From {total === 1 ? 'one answer' : `${total} answers`} that you scored. They are your own grades, so
          trust their order more than their height.
        </p>
      </PageHead>
      <Sheet title="Weakest by evidence" aside="Mean of your grades over the answers that draw on each.">
        <Table
          caption="Competencies by your mean grade"
          captionHidden
          rows={competencies}
          rowKey={({ slug }) => slug}
          columns={[
            { head: 'Competency', cell: ({ slug, name }) => <a href={competencyPath(slug)}>{name}</a> },
            { head: 'Answers', number: true, cell: ({ count }) => count },
            { head: 'Mean, 1 to 4', number: true, cell: ({ mean }) => mean.toFixed(1) },
            {
              head: 'Practise',
              cell: ({ slug, name }) => (
                <a href={`${questionsPath}?competency=${slug}`}>
                  Questions<span className="sr-only"> on {name}</span>
                </a>
              ),
            },
          ]}
        />
      </Sheet>
      {categories.map(({ slug, name, count, minutes, means, points }) => (
        <Sheet
          key={slug}
          title={name}
          aside={`${count === 1 ? '1 answer' : `${count} answers`}, ${minutes} minutes. "Before" is the earlier half of all your answers.`}
        >
          <DimensionChart category={name} means={means} />
          {points.length > 1 ? (
            <div className="mt-6 max-w-[40rem]">
              <h3>Mean grade over time</h3>
              <Trend
                most={4}
                label={`Mean grades in ${name} over time: ${points.map(({ value }) => value.toFixed(1)).join(', ')}.`}
                series={[
                  {
                    label: 'Mean of your grades',
                    look: 'signal',
                    points: points.map(({ on, value }) => ({ on: new Date(on), value })),
                  },
                ]}
              />
            </div>
          ) : null}
        </Sheet>
      ))}
      {calibration.length > 0 ? (
        <Sheet
          title="You and your interviewers"
          aside="Mean grades of the same answers, by you and by whoever asked."
        >
          <Calibration answers={calibration.map((one) => ({ ...one, on: new Date(one.on) }))} />
        </Sheet>
      ) : null}
      <Sheet title="Take it with you" screenOnly>
        <p className="flex flex-wrap gap-x-6">
          <a href={`${answersExportPath}?as=markdown`}>All answers as Markdown</a>
          <a href={`${answersExportPath}?as=json`}>All answers as JSON</a>
        </p>
      </Sheet>
    </div>
  )
}
