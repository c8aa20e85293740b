import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { defaultTarget } from '#app/domain/target.ts'
import { targetForm } from '#app/features/assess/assess-forms.ts'
import {
  quickQuestionPath,
  quickScanPath,
  reportPath,
  targetsPath,
} from '#app/features/assess/assess-paths.ts'
import { findChosenTarget, findOpenAttempt } from '#app/features/assess/assess-queries.server.ts'
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
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Quick scan',
    description:
      'Fifteen questions, about six minutes, no account: how ready you are for a named technical program manager job, and what is missing.',
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const personId = viewer.kind === 'stranger' ? null : viewer.personId
  const [open, chosen] = personId
    ? await Promise.all([
        findOpenAttempt(context.db, personId, 'quick'),
        findChosenTarget(context.db, personId),
      ])
    : []
  const asked = new URL(request.url).searchParams
  const linked = targetForm.safeParse({ role: asked.get('role'), level: asked.get('level') })
  const target = linked.success ? linked.data : (chosen ?? defaultTarget)
  const answered = new Set(open?.answers.map(({ competency }) => competency))
  return {
    options: targetOptions,
    chosen: { role: target.role, level: target.level },
    open: open && {
      id: open.id,
      target: getTarget(open.target).name,
      answered: answered.size,
      of: competencySlugs.length,
      next: quickQuestionPath(competencySlugs.find((slug) => !answered.has(slug)) ?? competencySlugs[0]),
      missing: competencies
        .filter(({ slug }) => !answered.has(slug))
        .map(({ slug, name }) => ({ name, href: quickQuestionPath(slug) })),
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  if (typed.finish) {
    return finishFor(context, { attempt: typed.finish, otherwise: quickScanPath, goTo: reportPath() })
  }
  const form = parseForm(targetForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { role, level } = form.values
  return startFor(
    { ...context, viewer: await context.viewer() },
    { kind: 'quick', target: { role, level }, goTo: quickQuestionPath(competencySlugs[0]) },
  )
}

export default function QuickStart() {
  const { open, options, chosen } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  return (
    <div className="page pb-16">
      <PageHead title="Quick scan" overline="15 questions, about 6 minutes, no account">
        <p>
          For each of fifteen competencies you pick the description that is closest to what you have done. At
          the end you read how ready you are for one named job, as a range, and what is missing.
        </p>
      </PageHead>
      <div className="mt-8 max-w-[42rem]">
        <ErrorSummary errors={summarise(errors)} />
        {open ? (
          <>
            <h2>You are part of the way through</h2>
            <p className="mt-2">
              {open.answered} of {open.of} answered, for {open.target}.
            </p>
            <div className="mt-2">
              <Meter value={open.answered} most={open.of} label={`${open.answered} of ${open.of} answered`} />
            </div>
            <form method="post" className="mt-5 flex flex-wrap gap-3">
              <ButtonLink look={open.missing.length > 0 ? 'primary' : 'plain'} href={open.next}>
                {open.missing.length > 0 ? 'Continue' : 'Look at the answers again'}
              </ButtonLink>
              <Button name="finish" value={open.id} look={open.missing.length > 0 ? 'plain' : 'primary'}>
                See the report with what I have
              </Button>
            </form>
            {open.missing.length > 0 && open.answered > 0 ? (
              <div className="mt-8">
                <h3>Not answered yet</h3>
                <ul className="mt-1 columns-1 sm:columns-2">
                  {open.missing.map(({ name, href }) => (
                    <li key={href}>
                      <a href={href}>{name}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </>
        ) : (
          <form method="post" className="grid gap-5">
            <p>
              Which job do you want to be measured against? You can change it on the report, and everything is
              computed anew. <a href={targetsPath}>What these jobs are like</a>
            </p>
            <TargetFields options={options} chosen={chosen} errors={errors} />
            <div>
              <Button look="primary">Start</Button>
            </div>
            <p className="text-[0.92rem] text-soft">
              Each answer is kept as you give it. Without an account it is tied to this browser for 30 days by
              one cookie.
            </p>
          </form>
        )}
      </div>
    </div>
  )
}
