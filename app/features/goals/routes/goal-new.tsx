import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCompetency } from '#app/content/competencies.server.ts'
import { findGoalTemplate, goalTemplatesOf } from '#app/content/goal-templates.server.ts'
import { isTimeZone, todayIn } from '#app/domain/calendar-date.ts'
import { checkTyped } from '#app/features/goals/check-typed.ts'
import { GoalForm } from '#app/features/goals/components/goal-form.tsx'
import { createGoal } from '#app/features/goals/goal-commands.server.ts'
import { goalForm, ifThenForm, readMilestones } from '#app/features/goals/goal-forms.ts'
import { defaultHoursPerWeek, milestoneRows, mostGoals } from '#app/features/goals/goal-limits.ts'
import { goalPath, goalsPath, makeGoalPath, newGoalPath } from '#app/features/goals/goal-paths.ts'
import { findSettings } from '#app/features/goals/goal-queries.server.ts'
import { learnTimeZone } from '#app/features/goals/goal-settings-commands.server.ts'
import {
  blankForm,
  formOfTemplate,
  formOfWords,
  goalFormOptions,
} from '#app/features/goals/routes/goal-options.server.ts'
import { findOwner, type Owner } from '#app/features/goals/routes/goal-request.server.ts'
import { parseForm, readForm } from '#app/forms/form.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'New goal',
    description:
      'Write a goal with a measure and a date, with a check that says which of its five letters is weak and why.',
    path: newGoalPath,
    indexed: false,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const owner = await findOwner(context)
  const { today, hoursPerWeek } = await smartContext(context, owner)
  const named = findGoalTemplate(asked.get('template'))
  const competency = findCompetency(named?.competency ?? asked.get('competency') ?? undefined)
  const templates = competency ? goalTemplatesOf(competency.slug) : []
  const statement = asked.get('statement')?.slice(0, 300)
  const to = readLevel(asked.get('to'))
  const nearest = templates.toSorted((a, b) => Math.abs(a.to - to) - Math.abs(b.to - to))[0]
  const template = named ?? (statement ? undefined : nearest)
  const from = readOrigin(asked.get('from'))
  const typed = {
    ...blankForm(today),
    ...(competency && { competency: competency.slug }),
    ...(template && formOfTemplate(template, today)),
    ...(statement && formOfWords(statement, { competency, to, nearest, today })),
  }
  return {
    typed,
    check: checkTyped(typed, { today, hoursPerWeek }),
    context: { today, hoursPerWeek },
    options: goalFormOptions,
    baselineQuestion: template?.baselineQuestion,
    template: template?.slug ?? '',
    competency: competency ? { slug: competency.slug, name: competency.name } : null,
    templates: templates.map(({ slug, title, to: level }) => ({
      title,
      level,
      href: makeGoalPath({ template: slug, ...(from && { from }) }),
      isChosen: slug === template?.slug,
    })),
    from: from ?? '',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const owner = await findOwner(context)
  const answer = async (errors: Record<string, string>, status: 200 | 409 | 422) =>
    data({ errors, typed, check: checkTyped(typed, await smartContext(context, owner)) }, { status })
  if (typed.do === 'check') return answer({}, 200)
  const form = parseForm(goalForm, typed)
  const { milestones, errors: milestoneErrors } = readMilestones(typed)
  const hasIfThen = Boolean(typed.situation?.trim() || typed.response?.trim())
  const ifThen = hasIfThen ? parseForm(ifThenForm, typed) : undefined
  const errors = {
    ...(form.ok ? {} : form.rejection.errors),
    ...milestoneErrors,
    ...(ifThen && !ifThen.ok ? ifThen.rejection.errors : {}),
  }
  if (!form.ok || (ifThen && !ifThen.ok) || Object.keys(errors).length > 0) return answer(errors, 422)
  const { personId, headers } = await personFor(context, await context.viewer())
  let { fields } = form.values
  if (isTimeZone(typed.timeZone) && !owner?.zoneIsKnown) {
    await learnTimeZone(context.db, { personId, timeZone: typed.timeZone })
    // The form was dated by UTC: where it is still the day before, a goal of today does not begin tomorrow.
    const today = todayIn(typed.timeZone, context.now)
    if (fields.startedOn === todayIn('UTC', context.now) && today < fields.startedOn) {
      fields = { ...fields, startedOn: today }
    }
  }
  const created = await createGoal(context.db, {
    personId,
    made: {
      ...fields,
      status: typed.do === 'draft' ? 'draft' : 'active',
      template: findGoalTemplate(typed.template)?.slug ?? null,
      origin: readOrigin(typed.from) ?? null,
      milestones,
      ifThens: ifThen ? [ifThen.values] : [],
    },
    now: context.now,
  })
  if (created.ok) throw redirect(goalPath(created.value.goalId), { headers })
  return answer({ form: refusals[created.failure] }, 409)
}

/** What the SMART check holds a goal against. */
async function smartContext(context: RequestContext, owner: Owner | undefined) {
  if (!owner) return { today: todayIn('UTC', context.now), hoursPerWeek: defaultHoursPerWeek }
  return { today: owner.today, hoursPerWeek: (await findSettings(context.db, owner.personId)).hoursPerWeek }
}

const refusals = {
  'too-many-active':
    'You run as many goals as you allow yourself. Save this one as a draft, or pause or finish another first.',
  'too-many-goals': `There are ${mostGoals} goals already. Discard a draft before you make another.`,
}

/** A level of a competency, 1 to 5; 0 when the address names none. */
function readLevel(text: string | null): number {
  return text && /^[1-5]$/.test(text) ? Number(text) : 0
}

/** A path of ours that led here. */
function readOrigin(path: string | null | undefined): string | undefined {
  return path && path.length <= 200 && /^\/(?!\/)[\w\-/?=&.#%]*$/.test(path) ? path : undefined
}

export default function GoalNew() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed: Record<string, string | undefined> = answered?.typed ?? page.typed
  const errors: Record<string, string> = answered?.errors ?? {}
  return (
    <div className="page pb-16">
      <PageHead title="New goal" overline={page.competency?.name ?? 'From blank or from a template'}>
        <p>
          One end, a measure that somebody else could read, a date. Everything here is a proposal: change what
          is not yours.
        </p>
      </PageHead>
      {page.competency ? (
        page.templates.length > 0 ? (
          <nav aria-label="Templates" className="mt-6">
            <p className="font-semibold">Begin with one of these:</p>
            <ul className="mt-1 grid gap-1">
              {page.templates.map(({ title, level, href, isChosen }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={isChosen ? 'true' : undefined}
                    className="aria-[current]:font-semibold"
                  >
                    {title}
                  </a>{' '}
                  <span className="text-soft">towards level {level}</span>
                </li>
              ))}
            </ul>
          </nav>
        ) : null
      ) : (
        <form method="get" action={newGoalPath} className="mt-6 flex flex-wrap items-end gap-3">
          <label className="font-semibold" htmlFor="for-competency">
            Templates for
            <select id="for-competency" name="competency" className="input mt-1 font-normal">
              {page.options.competencies.slice(1).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button>Show</Button>
        </form>
      )}
      <GoalForm
        key={page.template}
        typed={typed}
        errors={errors}
        check={answered?.check ?? page.check}
        overruled={Object.keys(typed).flatMap((name) =>
          name.startsWith('overrule-') ? [name.slice('overrule-'.length)] : [],
        )}
        context={page.context}
        options={page.options}
        hints={{ baseline: page.baselineQuestion }}
        hidden={{ template: page.template, from: page.from }}
        submit={
          <>
            <Button look="primary" name="do" value="start">
              Start this goal
            </Button>
            <Button name="do" value="draft">
              Keep as a draft
            </Button>
            <a href={goalsPath} className="button button-quiet">
              Not now
            </a>
          </>
        }
        extra={
          <>
            <Disclosure
              summary="Milestones"
              open={Object.keys(typed).some((name) => /^milestone-\d/.test(name) && typed[name])}
            >
              <div className="grid max-w-[34rem] gap-3">
                {Array.from({ length: milestoneRows }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
                  <div key={index} className="grid gap-3 min-[520px]:grid-cols-[1fr_10.5rem]">
                    <TextField
                      name={`milestone-${index}`}
                      label={`Milestone ${index + 1}`}
                      defaultValue={typed[`milestone-${index}`] ?? ''}
                      error={errors[`milestone-${index}`]}
                    />
                    <TextField
                      name={`milestone-due-${index}`}
                      type="date"
                      label={
                        <>
                          Due<span className="sr-only"> of milestone {index + 1}</span>
                        </>
                      }
                      defaultValue={typed[`milestone-due-${index}`] ?? ''}
                      error={errors[`milestone-due-${index}`]}
                    />
                  </div>
                ))}
              </div>
            </Disclosure>
            <Disclosure
              summary="An if-then plan for the moment at which it usually fails"
              open={Boolean(typed.situation)}
            >
              <div className="grid gap-3">
                <TextField
                  name="situation"
                  label="If"
                  defaultValue={typed.situation ?? ''}
                  error={errors.situation}
                  placeholder="it is Friday at 15:00"
                />
                <TextField
                  name="response"
                  label="then"
                  defaultValue={typed.response ?? ''}
                  error={errors.response}
                  placeholder="I re-score the list before I close the laptop"
                />
              </div>
            </Disclosure>
          </>
        }
      />
    </div>
  )
}
