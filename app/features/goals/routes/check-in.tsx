import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayWords } from '#app/domain/date-words.ts'
import { checkInGoal } from '#app/features/goals/check-in-commands.server.ts'
import { valueWords } from '#app/features/goals/goal.ts'
import { checkInForm } from '#app/features/goals/goal-forms.ts'
import { goalPath } from '#app/features/goals/goal-paths.ts'
import { requireGoal, requireOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceList } from '#app/ui/choice-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Check in', description: 'The weekly look at one goal.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { owner, goal } = await requireGoal(context, params.goal)
  if (goal.status !== 'active' || goal.isArchived) throw redirect(goalPath(goal.id))
  const newest = goal.checkIns[0]
  return {
    id: goal.id,
    statement: goal.statement,
    key: randomUUID(),
    today: dayWords(owner.today),
    measure: goal.measure,
    value: goal.value,
    // A form holds it with a point and no thousands.
    typedValue: goal.measure.kind === 'yes-no' ? (goal.value >= 1 ? 'yes' : 'no') : String(goal.value),
    last: newest
      ? { on: dayWords(newest.on), value: valueWords(newest.value, goal.measure), blocked: newest.blocked }
      : null,
    ifThens: goal.ifThens,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const goalId = readId(params.goal)
  const owner = await requireOwner(context)
  const typed = await readForm(request)
  const form = parseForm(checkInForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const checked = await checkInGoal(context.db, {
    ...form.values,
    personId: owner.personId,
    goalId,
    on: owner.today,
    now: context.now,
  })
  if (checked.ok) throw redirect(`${goalPath(goalId)}#forecast`)
  if (checked.failure === 'not-found') throw notFound()
  return rejectForm({ errors: { form: refusals[checked.failure] }, typed }, 409)
}

const refusals = {
  'not-active': 'This goal is not running any more, so nothing was added. Take it up again first.',
  'too-many': 'This goal has 2,000 check-ins, which is as many as one goal keeps. Copy it to go on.',
}

export default function CheckIn() {
  const { measure, last, ...page } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed ?? {}
  return (
    <div className="page pb-16">
      <PageHead title="Check in" overline={page.today}>
        <p>
          <a href={goalPath(page.id)}>{page.statement}</a>
        </p>
      </PageHead>
      <p className="mt-4 text-soft">
        {last
          ? `Last time, on ${last.on}: ${last.value}.${last.blocked ? ` In the way then: ${last.blocked}` : ''}`
          : 'The first one. Where do you stand?'}
      </p>
      <form method="post" className="mt-6 grid max-w-[34rem] gap-5" noValidate>
        <ErrorSummary errors={summarise(errors)} />
        <input type="hidden" name="key" value={typed.key ?? page.key} autoComplete="off" />
        {measure.kind === 'yes-no' ? (
          <ChoiceList
            name="value"
            legend={measure.name}
            choices={[
              { value: 'no', label: 'Not yet' },
              { value: 'yes', label: 'Yes' },
            ]}
            chosen={typed.value ?? page.typedValue}
            error={errors.value}
          />
        ) : (
          <TextField
            name="value"
            label={measure.name.charAt(0).toUpperCase() + measure.name.slice(1)}
            hint={`${measure.automatic ? 'Counted by the app; correct it only if it is wrong. ' : 'All in all, not since last time. '}Target: ${valueWords(measure.target, measure)}.`}
            inputMode="decimal"
            defaultValue={typed.value ?? page.typedValue}
            error={errors.value}
            required
          />
        )}
        <fieldset>
          <legend className="font-semibold">How sure are you of making it?</legend>
          <div className="mt-1 flex flex-wrap gap-1.5">
            {Array.from({ length: 11 }, (_, value) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the number is the choice
              <label key={value} className="confidence">
                <input
                  type="radio"
                  name="confidence"
                  value={value}
                  defaultChecked={typed.confidence === String(value)}
                  className="sr-only"
                />
                <span>{value}</span>
              </label>
            ))}
          </div>
          <p className="mt-1 text-[0.92rem] text-soft">
            0 not at all, 10 certain. Leave it open if you like.
          </p>
        </fieldset>
        <TextArea
          name="moved"
          label="What moved"
          rows={2}
          defaultValue={typed.moved ?? ''}
          error={errors.moved}
        />
        <TextArea
          name="blocked"
          label="What is in the way"
          rows={2}
          defaultValue={typed.blocked ?? ''}
          error={errors.blocked}
        />
        {page.ifThens.length > 0 ? (
          <ul className="border-l-2 border-rule pl-3 text-[0.95rem]">
            {page.ifThens.map(({ id, situation, response }) => (
              <li key={id}>
                <strong>If</strong> {situation}, <strong>then</strong> {response}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button look="primary">Check in</Button>
          <a href={goalPath(page.id)} className="button button-quiet">
            Not now
          </a>
        </div>
      </form>
    </div>
  )
}
