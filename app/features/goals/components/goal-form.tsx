import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { SmartPanel } from '#app/features/goals/components/smart-panel.tsx'
import type { Letter, SmartLetter } from '#app/features/goals/smart-check.ts'
import type { FormErrors } from '#app/forms/rejection.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'

export type GoalFormOptions = {
  competencies: { value: string; label: string }[]
  sources: { value: string; label: string }[]
}

/**
 * The words, measure and dates of a goal, with the SMART check beside it: live with scripts, by its own button without. The check
 * never stands in the way of saving.
 */
export function GoalForm({
  typed,
  errors,
  check: first,
  overruled,
  context,
  options,
  hints,
  hidden,
  submit,
  extra,
  askReason = false,
}: {
  typed: Record<string, string | undefined>
  errors: FormErrors
  check: Record<SmartLetter, Letter>
  overruled: string[]
  context: { today: CalendarDate; hoursPerWeek: number }
  options: GoalFormOptions
  hints: { baseline?: string | undefined }
  hidden: Record<string, string>
  submit: ReactNode
  extra?: ReactNode
  askReason?: boolean
}) {
  const form = useRef<HTMLFormElement>(null)
  const [check, setCheck] = useState(first)
  const [isLive, setLive] = useState(false)
  const [zone, setZone] = useState('')
  const { today, hoursPerWeek } = context
  const rules = useRef<typeof import('#app/features/goals/check-typed.ts').checkTyped>()
  useEffect(() => {
    // The rules come after the page: nobody waits for them to read or to type.
    void import('#app/features/goals/check-typed.ts').then(({ checkTyped }) => {
      rules.current = checkTyped
      setLive(true)
      // What was typed meanwhile is read as if it were typed now.
      form.current?.dispatchEvent(new Event('input', { bubbles: true }))
    })
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
  }, [])
  function checkAgain() {
    if (!form.current || !rules.current) return
    const now: Record<string, string> = {}
    for (const [name, value] of new FormData(form.current)) if (typeof value === 'string') now[name] = value
    setCheck(rules.current(now, { today, hoursPerWeek }))
  }
  const text = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errors[name] })
  return (
    <form ref={form} method="post" noValidate onInput={checkAgain} className="goal-form mt-6">
      <div>
        <ErrorSummary errors={summarise(errors)} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="timeZone" value={zone} autoComplete="off" />
        <div className="grid gap-5">
          <TextArea
            label="The goal"
            hint="What you will have done, to what. Plain words, one end."
            rows={4}
            required
            {...text('statement')}
          />
          <SelectField label="Competency" options={options.competencies} {...text('competency')} />
          <fieldset className="grid gap-4 border-l-2 border-rule pl-4">
            <legend className="mb-1 -ml-4 font-bold">How it is measured</legend>
            <SelectField
              label="Kind"
              options={[
                { value: 'number', label: 'A number' },
                { value: 'percent', label: 'A percentage' },
                { value: 'yes-no', label: 'Yes or no' },
              ]}
              {...text('measureKind')}
            />
            <TextField
              label="What is counted"
              hint='So that a colleague would count the same: "weekly reviews held".'
              required
              {...text('measureName')}
            />
            <div className="grid max-w-[30rem] grid-cols-1 gap-4 min-[420px]:grid-cols-3">
              <TextField label="Now" inputMode="decimal" {...text('baseline')} />
              <TextField label="Target" inputMode="decimal" {...text('target')} />
              <TextField label="Unit" {...text('unit')} />
            </div>
            {hints.baseline ? (
              <p className="max-w-[30rem] text-[0.92rem] text-soft">
                To find where you are now: {hints.baseline}
              </p>
            ) : null}
            <SelectField
              label="Who counts"
              hint="For numbers only: the app counts what happens here, from the start date on."
              options={[{ value: '', label: 'I do, at each check-in' }, ...options.sources]}
              {...text('automatic')}
            />
          </fieldset>
          <div className="grid max-w-[30rem] grid-cols-1 gap-4 min-[420px]:grid-cols-2">
            <TextField type="date" label="Start" required {...text('startedOn')} />
            <TextField type="date" label="Due" required {...text('dueOn')} />
          </div>
          <TextField
            label="Hours a week"
            hint={`You have ${hoursPerWeek} a week in all.`}
            inputMode="decimal"
            {...text('effortHours')}
          />
          <TextArea
            label="Why it matters"
            hint="Whom it serves, or where it leads: role, team, career."
            rows={2}
            {...text('relevance')}
          />
          {extra}
          {askReason ? (
            <TextField
              label="Why you change it"
              hint="Kept with the change. A moved date is no shame; a reason helps later."
              {...text('reason')}
            />
          ) : null}
          <div className="flex flex-wrap gap-3">{submit}</div>
        </div>
      </div>
      <aside aria-labelledby="smart" className="smart-aside">
        <h2 id="smart" className="text-[1.15rem]!">
          SMART check
        </h2>
        <p className="mt-1 mb-3 text-[0.92rem] text-soft">
          Rules, not a judge: each says the words it rests on. It never keeps you from saving.
        </p>
        <SmartPanel check={check} overruled={overruled} onForm />
        {isLive ? null : (
          <p className="mt-3">
            <Button name="do" value="check">
              Check again
            </Button>
          </p>
        )}
        <p className="mt-3 text-[0.92rem] text-soft">
          SMART is a checklist. By itself it has no measured effect; looking at progress often does.
        </p>
      </aside>
    </form>
  )
}
