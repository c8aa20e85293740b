import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGoalTemplate } from '#app/content/goal-templates.server.ts'
import { checkTyped } from '#app/features/goals/check-typed.ts'
import { GoalForm } from '#app/features/goals/components/goal-form.tsx'
import { isOpen } from '#app/features/goals/goal.ts'
import { fieldNames } from '#app/features/goals/goal-changes.ts'
import { changeGoal } from '#app/features/goals/goal-commands.server.ts'
import { goalForm, revisionField } from '#app/features/goals/goal-forms.ts'
import { goalPath } from '#app/features/goals/goal-paths.ts'
import { findSettings } from '#app/features/goals/goal-queries.server.ts'
import { formOfGoal, goalFormOptions } from '#app/features/goals/routes/goal-options.server.ts'
import { requireGoal, requireOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { parseForm, readForm } from '#app/forms/form.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Change a goal',
    description: 'Change a goal; what was before stays in its history.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { owner, goal } = await requireGoal(context, params.goal)
  if (!isOpen(goal.status) || goal.isArchived) throw redirect(goalPath(goal.id))
  const typed = formOfGoal(goal)
  const smart = { today: owner.today, hoursPerWeek: goal.hoursPerWeek }
  return {
    id: goal.id,
    revision: goal.revision,
    typed,
    overruled: goal.overruled,
    check: checkTyped(typed, smart),
    context: smart,
    options: goalFormOptions,
    baselineQuestion: findGoalTemplate(goal.template)?.baselineQuestion,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const goalId = readId(params.goal)
  const owner = await requireOwner(context)
  const typed = await readForm(request)
  const { hoursPerWeek } = await findSettings(context.db, owner.personId)
  const check = checkTyped(typed, { today: owner.today, hoursPerWeek })
  const answer = (errors: Record<string, string>, status: 200 | 409 | 422, isElsewhere = false) =>
    data({ errors, typed, check, isElsewhere }, { status })
  if (typed.do === 'check') return answer({}, 200)
  const form = parseForm(goalForm, typed)
  if (!form.ok) return answer(form.rejection.errors, 422)
  const revision = revisionField.safeParse(typed.revision)
  const changed = await changeGoal(context.db, {
    personId: owner.personId,
    goalId,
    revision: revision.success ? revision.data : -1,
    ...form.values,
    now: context.now,
  })
  if (changed.ok) throw redirect(goalPath(goalId))
  if (changed.failure === 'not-found') throw notFound()
  return answer({ form: refusals[changed.failure] }, 409, changed.failure === 'changed-elsewhere')
}

const refusals = {
  'changed-elsewhere':
    'This goal was changed in another tab or on another device since this page was opened. Your words are still here: save them to replace the others, or leave the page to keep those.',
  closed: 'This goal has ended meanwhile. Take it up again before you change it.',
}

export default function GoalEdit() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed: Record<string, string | undefined> = answered?.typed ?? page.typed
  const theirs = answered?.isElsewhere ? differences(page.typed, typed) : []
  return (
    <div className="page pb-16">
      <PageHead title="Change the goal">
        <p>What was before stays in its history, with your reason.</p>
      </PageHead>
      {theirs.length > 0 ? (
        <div className="mt-6">
          <Callout title="What stands there now, where it differs from yours">
            <dl className="mt-1 grid gap-1">
              {theirs.map(({ name, value }) => (
                <div key={name}>
                  <dt className="inline font-semibold">{name}: </dt>
                  <dd className="inline">{value}</dd>
                </div>
              ))}
            </dl>
          </Callout>
        </div>
      ) : null}
      <GoalForm
        typed={typed}
        errors={answered?.errors ?? {}}
        check={answered?.check ?? page.check}
        overruled={
          answered
            ? Object.keys(typed).flatMap((name) => (name.startsWith('overrule-') ? [name.slice(9)] : []))
            : page.overruled
        }
        context={page.context}
        options={page.options}
        hints={{ baseline: page.baselineQuestion }}
        // After a refusal this is the newer one: saving again is then meant to replace it.
        hidden={{ revision: String(page.revision) }}
        askReason
        submit={
          <>
            <Button look="primary" name="do" value="save">
              Save
            </Button>
            <a href={goalPath(page.id)} className="button button-quiet">
              Leave it as it is
            </a>
          </>
        }
      />
    </div>
  )
}

const shownNames: Record<string, string> = {
  ...fieldNames,
  measureName: 'What is counted',
  measureKind: 'Kind of measure',
  unit: 'Unit',
}

function differences(stored: Record<string, string>, typed: Record<string, string | undefined>) {
  return Object.entries(stored).flatMap(([field, value]) =>
    (typed[field] ?? '').trim() === value.trim()
      ? []
      : [{ name: shownNames[field] ?? field, value: value || 'nothing' }],
  )
}
