import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { modulesFor } from '#app/content/modules.server.ts'
import { scenariosOf } from '#app/content/scenarios.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import { defaultTarget } from '#app/domain/target.ts'
import { areaNames } from '#app/features/assess/area-names.ts'
import {
  assessPath,
  competenciesPath,
  competencyPath,
  selfRatingPath,
} from '#app/features/assess/assess-paths.ts'
import { findReadingsAndTarget } from '#app/features/assess/assess-queries.server.ts'
import { listCompetencyWork } from '#app/features/assess/competency-works.server.ts'
import { ReadingsTrend } from '#app/features/assess/components/readings-trend.tsx'
import { ScenarioReview } from '#app/features/assess/components/scenario-review.tsx'
import { neighbours } from '#app/features/assess/question-order.ts'
import { requireCompetency } from '#app/features/assess/routes/route-guards.server.ts'
import { makeAnchorGoalPath, makeGoalPath } from '#app/features/goals/goal-paths.ts'
import { modulePath } from '#app/features/learn/learn-paths.ts'
import { peersPath, threadPath } from '#app/features/mentoring/mentoring-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data?.competency.name ?? 'Competency',
    description:
      args.data?.competency.summary ?? 'One of the fifteen competencies of a technical program manager.',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const competency = requireCompetency(params.competency)
  const { previous, next } = neighbours(competencySlugs, competency.slug)
  const viewer = await context.viewer()
  return {
    competency,
    area: areaNames[competency.area],
    scenarios: scenariosOf(competency.slug),
    modules: modulesFor(competency.slug).map(({ slug, title, outcome, serves }) => ({
      slug,
      title,
      outcome,
      levels: serves.find((served) => served.competency === competency.slug)?.levels ?? [],
    })),
    previous: previous && requireCompetency(previous).name,
    next: next && requireCompetency(next).name,
    links: { previous: previous && competencyPath(previous), next: next && competencyPath(next) },
    zone: viewer.kind === 'stranger' ? null : viewer.timeZone,
    yours: viewer.kind === 'stranger' ? null : await findYours(context.db, viewer.personId, competency.slug),
  }
}

async function findYours(
  db: LoaderFunctionArgs['context']['db'],
  personId: string,
  slug: (typeof competencySlugs)[number],
) {
  const [{ readings, chosen }, work] = await Promise.all([
    findReadingsAndTarget(db, personId, slug),
    listCompetencyWork(db, { personId, competency: slug }),
  ])
  const target = getTarget(chosen ?? defaultTarget)
  return {
    readings: readings.map(({ kind, value, takenOn }) => ({ kind, value, takenOn })),
    required: target.requirements[slug],
    isEssential: target.essentials.includes(slug),
    target: target.name,
    work,
  }
}

export default function CompetencyPage() {
  const { competency, area, scenarios, modules, yours, ...page } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={competency.name} overline={area}>
        <p>{competency.summary}</p>
      </PageHead>
      <p className="measure mt-4">{competency.why}</p>
      {yours ? (
        <Sheet
          id="readings"
          title="Your readings"
          aside={`${yours.target} asks for ${yours.required}${yours.isEssential ? ', essential' : ''}.`}
        >
          <div className="max-w-[36rem]">
            <ReadingsTrend
              name={competency.name}
              readings={yours.readings}
              required={yours.required}
              zone={page.zone}
            />
          </div>
          <p className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
            <a href={peersPath}>Ask somebody what they saw</a>
            <a href={threadPath('reading', competency.slug)}>What your mentors say about it</a>
          </p>
        </Sheet>
      ) : null}
      {yours?.work.map(({ title, items }) => (
        <Sheet key={title} title={title}>
          <ul className="grid max-w-[42rem] gap-2">
            {items.map(({ href, label, detail }) => (
              <li key={href}>
                <a href={href} className="font-semibold">
                  {label}
                </a>
                {detail ? <span className="block text-[0.92rem] text-soft">{detail}</span> : null}
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
      <Sheet
        id="levels"
        title="Levels"
        aside="A level is reached when its statements, and all those below, are true of you."
      >
        <ol className="grid gap-6">
          {competency.levels.map(({ level, anchors }) => (
            <li key={level} id={`level-${level}`} className="keep measure">
              <h3>
                {level} {proficiencyNames[level]}
              </h3>
              <ul className="mt-1 list-disc pl-5">
                {anchors.map((anchor) => (
                  <li key={anchor} className="mt-1">
                    {anchor}{' '}
                    <a
                      className="no-print whitespace-nowrap text-[0.92rem]"
                      href={makeAnchorGoalPath(anchor, {
                        competency: competency.slug,
                        to: level,
                        from: `${competencyPath(competency.slug)}#level-${level}`,
                      })}
                    >
                      Make it a goal<span className="sr-only">: {anchor}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <p className="no-print mt-6">
          <a href={yours ? selfRatingPath(competency.slug) : assessPath}>Rate yourself against these</a>
        </p>
      </Sheet>
      <Sheet
        id="steps"
        title="Getting to the next level"
        aside="One piece of real work a level, with the hours it takes."
      >
        <ol className="grid gap-6">
          {competency.steps.map(({ to, title, hours, how, evidence }) => (
            <li key={to} id={`step-${to}`} className="keep measure">
              <h3>{title}</h3>
              <p className="kicker">
                To level {to} ({proficiencyNames[to]}), about {hours} hours
              </p>
              <p className="mt-1">{how}</p>
              <p className="mt-1">
                <strong>What you can show:</strong> {evidence}
              </p>
              <p className="no-print mt-1">
                <a
                  href={makeGoalPath({
                    competency: competency.slug,
                    to,
                    from: `${competencyPath(competency.slug)}#step-${to}`,
                  })}
                >
                  Make it a goal<span className="sr-only">: {title}</span>
                </a>
              </p>
            </li>
          ))}
        </ol>
      </Sheet>
      <Sheet id="modules" title="Modules" aside="What to read, with the levels that each helps to meet.">
        <ul className="measure grid gap-3">
          {modules.map(({ slug, title, outcome, levels }) => (
            <li key={slug}>
              <a href={modulePath(slug)} className="font-semibold">
                {title}
              </a>{' '}
              <span className="text-soft">
                ({levels.length > 1 ? 'levels' : 'level'} {levels.join(' and ')})
              </span>
              <br />
              {outcome}
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet
        id="situations"
        title="Situations"
        aside="Each opens with its key. If you mean to take the full assessment first, leave them closed."
      >
        {scenarios.map((scenario) => (
          <ScenarioReview key={scenario.slug} scenario={scenario} />
        ))}
      </Sheet>
      <Sheet title="Sources">
        <SourceList sources={competency.sources} />
      </Sheet>
      <nav
        aria-label="Other competencies"
        className="no-print mt-10 flex flex-wrap justify-between gap-4 border-t border-rule pt-4"
      >
        {page.links.previous ? (
          <a href={page.links.previous}>Previous: {page.previous}</a>
        ) : (
          <a href={competenciesPath}>All competencies</a>
        )}
        {page.links.next ? (
          <a href={page.links.next}>Next: {page.next}</a>
        ) : (
          <a href={competenciesPath}>All competencies</a>
        )}
      </nav>
    </div>
  )
}
