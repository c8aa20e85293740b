import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getTarget } from '#app/content/targets.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { defaultTarget } from '#app/domain/target.ts'
import { chooseTarget } from '#app/features/assess/assess-commands.server.ts'
import { targetForm } from '#app/features/assess/assess-forms.ts'
import {
  assessPath,
  formulaPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportPath,
  targetsPath,
} from '#app/features/assess/assess-paths.ts'
import { findStanding } from '#app/features/assess/assess-queries.server.ts'
import { TargetFields } from '#app/features/assess/components/target-fields.tsx'
import { targetOptions } from '#app/features/assess/routes/target-options.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Assess',
    description:
      'Find out how ready you are for a technical program manager job: a six-minute quick scan or a 25-minute full assessment.',
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') return { options: targetOptions, person: null }
  const standing = await findStanding(context.db, viewer.personId)
  const target = standing.chosen ?? defaultTarget
  return {
    options: targetOptions,
    person: {
      lastCompletedOn:
        standing.lastCompletedAt && todayIn(viewer.timeZone ?? 'UTC', standing.lastCompletedAt),
      openKinds: standing.open.map(({ kind }) => kind),
      target: { role: target.role, level: target.level, name: getTarget(target).name },
      byDate: standing.chosen?.byDate ?? '',
      company: standing.chosen?.company ?? '',
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = await requirePerson(context, quickScanPath)
  const form = parseForm(targetForm, await readForm(request))
  if (!form.ok) return rejectForm(form.rejection)
  const { role, level, byDate, company } = form.values
  await chooseTarget(context.db, { personId, target: { role, level }, byDate, company, now: context.now })
  throw redirect(`${assessPath}#target`)
}

export default function AssessHome() {
  const { person, options } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const hasOpenQuick = person?.openKinds.includes('quick')
  const hasOpenFull = person?.openKinds.includes('full')
  return (
    <div className="page pb-16">
      <PageHead title="How ready are you, and what exactly is missing?">
        <p>
          Readiness is always for a named job, always a range, and always with its reasons. Both ways in
          measure the same fifteen competencies against the same published statements.
        </p>
      </PageHead>
      {person?.lastCompletedOn ? (
        <div className="mt-8">
          <Callout title={`Your newest result is from ${dayWords(person.lastCompletedOn)}`}>
            <p>
              <a href={reportPath()}>Read the report for {person.target.name}</a>, or{' '}
              <a href={historyPath}>see how your readings moved</a>.
            </p>
          </Callout>
        </div>
      ) : null}
      <div className="mt-10 grid gap-x-10 gap-y-8 border-t-[3px] border-ink pt-5 md:grid-cols-2">
        <section aria-labelledby="quick">
          <h2 id="quick">Quick scan</h2>
          <p className="mt-1 font-semibold text-soft">15 questions, about 6 minutes</p>
          <p className="mt-3">
            One question a competency: which description is closest to what you have done. No account.
          </p>
          <p className="mt-4">
            <ButtonLink
              look={person?.lastCompletedOn && !hasOpenQuick ? 'plain' : 'primary'}
              href={quickScanPath}
            >
              {hasOpenQuick ? 'Continue the quick scan' : 'Start the quick scan'}
            </ButtonLink>
          </p>
        </section>
        <section aria-labelledby="full">
          <h2 id="full">Full assessment</h2>
          <p className="mt-1 font-semibold text-soft">15 ratings and 15 situations, about 25 minutes</p>
          <p className="mt-3">
            Ratings against statements that somebody else could check, with your evidence, then situations
            with published keys. Narrows the range and shows where your own view and the situations differ.
            Stop and go on whenever you like.
          </p>
          <p className="mt-4">
            <ButtonLink href={fullAssessmentPath}>
              {hasOpenFull ? 'Continue the assessment' : 'Start the full assessment'}
            </ButtonLink>
          </p>
        </section>
      </div>
      {person ? (
        <Sheet id="target" title="Your target" aside="What the report measures against.">
          <form method="post" className="grid gap-5">
            <ErrorSummary errors={summarise(rejected?.errors ?? {})} />
            <TargetFields options={options} chosen={person.target} errors={rejected?.errors ?? {}} />
            <TextField
              name="byDate"
              type="date"
              label="Wanted by"
              hint="Optional."
              defaultValue={rejected?.typed.byDate ?? person.byDate}
              error={rejected?.errors.byDate}
            />
            <TextField
              name="company"
              label="Company"
              hint="Optional, and private."
              autoComplete="off"
              defaultValue={rejected?.typed.company ?? person.company}
              error={rejected?.errors.company}
            />
            <div>
              <Button>Save the target</Button>
            </div>
          </form>
        </Sheet>
      ) : null}
      <Sheet title="Before you start">
        <ul className="measure grid gap-2">
          <li>
            <a href={targetsPath}>The forty targets</a>: eight kinds of program at five levels of scope, what
            each is like and what it asks.
          </li>
          <li>
            <a href="/competencies">The fifteen competencies</a> with every statement that you will be asked
            about.
          </li>
          <li>
            <a href={formulaPath}>How readiness is computed</a>, with its constants and a worked example.
          </li>
        </ul>
      </Sheet>
    </div>
  )
}
