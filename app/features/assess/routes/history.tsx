import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { attemptPath, competencyPath, quickScanPath, reportPath } from '#app/features/assess/assess-paths.ts'
import { listAttempts, listReadingHistory } from '#app/features/assess/assess-queries.server.ts'
import { ReadingsTrend } from '#app/features/assess/components/readings-trend.tsx'
import { requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Your attempts',
    description: 'Every attempt, and how your readings moved.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const [personId, zone] = await Promise.all([requirePerson(context, quickScanPath), zoneOf(context)])
  const [attempts, readings] = await Promise.all([
    listAttempts(context.db, personId),
    listReadingHistory(context.db, personId),
  ])
  return {
    attempts: attempts.map(({ id, kind, target, startedAt, completedAt, frameworkVersion, selfAnswers }) => ({
      id,
      kind,
      target: getTarget(target).name,
      startedOn: todayIn(zone, startedAt),
      isOpen: completedAt === null,
      framework: frameworkVersion,
      selfAnswers,
    })),
    zone,
    trends: competencies.map(({ slug, name }) => ({
      slug,
      name,
      readings: readings
        .filter(({ competency }) => competency === slug)
        .map(({ kind, value, takenOn }) => ({ kind, value, takenOn })),
    })),
  }
}

export default function History() {
  const { attempts, trends, zone } = useLoaderData<typeof loader>()
  if (attempts.length === 0) {
    return (
      <div className="page pb-16">
        <PageHead title="Your attempts" />
        <div className="mt-8">
          <EmptyState
            title="No attempt yet"
            action={<ButtonLink href={quickScanPath}>Start the quick scan</ButtonLink>}
          >
            <p>Every scan and assessment that you take is kept here, with how each competency moved.</p>
          </EmptyState>
        </div>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="Your attempts" overline="Nothing is overwritten">
        <p>
          The newest reading of each kind counts; what came before it stays here.{' '}
          <a href={reportPath()}>Back to the report</a>
        </p>
      </PageHead>
      <div className="mt-8">
        <Table
          caption="Attempts, the newest first"
          captionHidden
          rows={attempts}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'Started',
              cell: ({ id, startedOn }) => (
                <a href={attemptPath(id)} className="whitespace-nowrap">
                  {dayWords(startedOn)}
                </a>
              ),
            },
            { head: 'What', cell: ({ kind }) => (kind === 'quick' ? 'Quick scan' : 'Full assessment') },
            { head: 'For', cell: ({ target }) => target },
            { head: 'Ratings', number: true, cell: ({ selfAnswers }) => `${selfAnswers} of 15` },
            { head: 'Framework', cell: ({ framework }) => framework },
            { head: 'State', cell: ({ isOpen }) => (isOpen ? 'open' : 'finished') },
          ]}
        />
      </div>
      <Sheet title="How the readings moved" aside="From 1 to 5, each kind of reading with its own line.">
        <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2">
          {trends.map(({ slug, name, readings }) => (
            <section key={slug} className="keep" aria-label={name}>
              <h3>
                <a href={competencyPath(slug)}>{name}</a>
              </h3>
              <ReadingsTrend name={name} readings={readings} zone={zone} />
            </section>
          ))}
        </div>
      </Sheet>
    </div>
  )
}
