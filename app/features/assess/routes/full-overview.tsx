import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { defaultTarget } from '#app/domain/target.ts'
import { targetForm } from '#app/features/assess/assess-forms.ts'
import {
  attemptPath,
  fullAssessmentPath,
  scenarioPath,
  selfRatingPath,
} from '#app/features/assess/assess-paths.ts'
import {
  findChosenTarget,
  findOpenAttempt,
  listScenarioAnswers,
} from '#app/features/assess/assess-queries.server.ts'
import { TargetFields } from '#app/features/assess/components/target-fields.tsx'
import { finishFor } from '#app/features/assess/routes/finish-attempt.server.ts'
import { startFor } from '#app/features/assess/routes/start-assessment.server.ts'
import { targetOptions } from '#app/features/assess/routes/target-options.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Full assessment',
    description:
      'Rate yourself against checkable statements, then decide in fifteen situations. About 25 minutes, and you can stop at any point.',
  })

type Item = { name: string; href: string; isAnswered: boolean }

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') return { options: targetOptions, chosen: defaultTarget, open: null }
  const { personId } = viewer
  const open = await findOpenAttempt(context.db, personId, 'full')
  if (!open) {
    const chosen = (await findChosenTarget(context.db, personId)) ?? defaultTarget
    return { options: targetOptions, chosen: { role: chosen.role, level: chosen.level }, open: null }
  }
  const given = new Set(open.answers.map(({ competency }) => competency))
  const ratings: Item[] = competencies.map(({ slug, name }) => ({
    name,
    href: selfRatingPath(slug),
    isAnswered: given.has(slug),
  }))
  const situations: Item[] = (await listScenarioAnswers(context.db, personId, open.id)).flatMap(
    ({ scenario, isAnswered }) => {
      const content = findScenario(scenario)
      return content ? [{ name: content.title, href: scenarioPath(scenario), isAnswered }] : []
    },
  )
  const all = [...ratings, ...situations]
  return {
    options: targetOptions,
    chosen: open.target,
    open: {
      id: open.id,
      target: getTarget(open.target).name,
      ratings,
      situations,
      answered: all.filter(({ isAnswered }) => isAnswered).length,
      of: all.length,
      next: all.find(({ isAnswered }) => !isAnswered)?.href ?? null,
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  if (typed.finish) {
    return finishFor(context, {
      attempt: typed.finish,
      otherwise: fullAssessmentPath,
      goTo: attemptPath(typed.finish),
    })
  }
  const form = parseForm(targetForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { role, level } = form.values
  return startFor(
    { ...context, viewer: await context.viewer() },
    { kind: 'full', target: { role, level }, goTo: selfRatingPath(competencySlugs[0]) },
  )
}

export default function FullOverview() {
  const { open, options, chosen } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  return (
    <div className="page pb-16">
      <PageHead
        title="Full assessment"
        overline="15 ratings and 15 situations, about 25 minutes, stop whenever you like"
      >
        <p>
          First you rate yourself against statements that a second person could check, with evidence where you
          have it. Then you decide in fifteen situations with published keys. The two readings stand side by
          side and are never mixed.
        </p>
      </PageHead>
      <div className="mt-8">
        <ErrorSummary errors={summarise(errors)} />
        {open ? (
          <>
            <div className="max-w-[42rem]">
              <p>
                {open.answered} of {open.of} answered, for {open.target}.
              </p>
              <div className="mt-2">
                <Meter
                  value={open.answered}
                  most={open.of}
                  label={`${open.answered} of ${open.of} answered`}
                />
              </div>
              <form method="post" className="mt-5 flex flex-wrap gap-3">
                {open.next ? (
                  <ButtonLink look="primary" href={open.next}>
                    {open.answered > 0 ? 'Continue' : 'Begin'}
                  </ButtonLink>
                ) : null}
                {open.answered > 0 ? (
                  <Button name="finish" value={open.id} look={open.next ? 'plain' : 'primary'}>
                    {open.next ? 'Finish with what I have' : 'Finish and see the result'}
                  </Button>
                ) : null}
              </form>
            </div>
            <Sheet title="Part 1: ratings" aside="About 12 minutes">
              <ItemList items={open.ratings} />
            </Sheet>
            <Sheet title="Part 2: situations" aside="About 13 minutes">
              <ItemList items={open.situations} />
            </Sheet>
          </>
        ) : (
          <form method="post" className="grid max-w-[42rem] gap-5">
            <TargetFields options={options} chosen={chosen} errors={errors} />
            <div>
              <Button look="primary">Start</Button>
            </div>
          </form>
        )}
      </div>
    </div>
  )
}

function ItemList({ items }: { items: Item[] }) {
  return (
    <ol className="sm:columns-2">
      {items.map(({ name, href, isAnswered }) => (
        <li key={href} className="break-inside-avoid py-0.5">
          <span aria-hidden="true" className={`inline-block w-6 ${isAnswered ? 'text-signal' : 'text-soft'}`}>
            {isAnswered ? '●' : '○'}
          </span>
          <a href={href}>{name}</a>
          <span className="sr-only">{isAnswered ? ', answered' : ', not answered yet'}</span>
        </li>
      ))}
    </ol>
  )
}
