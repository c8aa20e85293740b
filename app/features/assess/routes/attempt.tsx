import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import type { AttemptKind } from '#app/features/assess/assess-commands.server.ts'
import {
  competencyPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportPath,
} from '#app/features/assess/assess-paths.ts'
import { findAttempt, listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import { ScenarioReview } from '#app/features/assess/components/scenario-review.tsx'
import { scenarioPoints } from '#app/features/assess/scenario-score.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? titleOf(args.data) : 'One attempt',
    description: 'What you answered in one attempt.',
    indexed: false,
  })

function titleOf({
  kind,
  startedOn,
  isOpen,
}: {
  kind: AttemptKind
  startedOn: string
  isOpen: boolean
}): string {
  return `${kindNames[kind]} of ${dayWords(startedOn)}${isOpen ? ', open' : ''}`
}

const kindNames = { quick: 'Quick scan', full: 'Full assessment' } as const

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = readId(params.attempt)
  const [personId, zone] = await Promise.all([requirePerson(context, quickScanPath), zoneOf(context)])
  const attempt = await findAttempt(context.db, personId, id)
  if (!attempt) throw notFound()
  const isOpen = attempt.completedAt === null
  const scenarioAnswers = attempt.kind === 'full' ? await listScenarioAnswers(context.db, personId, id) : []
  return {
    kind: attempt.kind,
    isOpen,
    target: { ...attempt.target, name: getTarget(attempt.target).name },
    startedOn: todayIn(zone, attempt.startedAt),
    completedOn: attempt.completedAt && todayIn(zone, attempt.completedAt),
    framework: attempt.frameworkVersion,
    ratings: competencies.map(({ slug, name }) => {
      const answer = attempt.answers.find(({ competency }) => competency === slug)
      return {
        slug,
        name,
        state: answer ? 'given' : 'skipped',
        level: answer?.level ?? null,
        evidence: answer?.evidence ?? null,
      }
    }),
    // The keys of an open assessment would answer it.
    situations: isOpen
      ? []
      : scenarioAnswers.flatMap(({ scenario: slug, best, worst }) => {
          const scenario = findScenario(slug)
          if (!scenario) return []
          const picks = best && worst ? { best, worst } : null
          return [{ scenario, picks, points: picks && scenarioPoints(picks, scenario) }]
        }),
  }
}

export default function AttemptPage() {
  const { ratings, situations, target, ...attempt } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={kindNames[attempt.kind]} overline={dayWords(attempt.startedOn)}>
        <p>What you answered, as you answered it.</p>
      </PageHead>
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'For', value: target.name },
            { term: 'Started', value: dayWords(attempt.startedOn) },
            { term: 'Finished', value: attempt.completedOn ? dayWords(attempt.completedOn) : 'not yet' },
            { term: 'Framework', value: attempt.framework },
          ]}
        />
      </div>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {attempt.isOpen ? (
          <ButtonLink look="primary" href={attempt.kind === 'quick' ? quickScanPath : fullAssessmentPath}>
            Continue
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" href={reportPath(target)}>
            Read the report
          </ButtonLink>
        )}
        <ButtonLink href={historyPath}>All attempts</ButtonLink>
      </p>
      <Sheet title="Ratings">
        <Table
          caption="Your rating of each competency in this attempt"
          captionHidden
          rows={ratings}
          rowKey={({ slug }) => slug}
          columns={[
            { head: 'Competency', cell: ({ slug, name }) => <a href={competencyPath(slug)}>{name}</a> },
            {
              head: 'You said',
              cell: ({ state, level }) =>
                state === 'skipped'
                  ? 'not answered'
                  : level === null
                    ? 'not sure'
                    : `${level} ${proficiencyNames[level]}`,
            },
            ...(attempt.kind === 'full'
              ? [{ head: 'Evidence', cell: ({ evidence }: { evidence: string | null }) => evidence ?? '' }]
              : []),
          ]}
        />
      </Sheet>
      {situations.length > 0 ? (
        <Sheet title="Situations" aside="Your picks beside the key, with the reason for each action.">
          {situations.map(({ scenario, picks, points }) => (
            <ScenarioReview key={scenario.slug} scenario={scenario} picks={picks} points={points} />
          ))}
        </Sheet>
      ) : null}
    </div>
  )
}
