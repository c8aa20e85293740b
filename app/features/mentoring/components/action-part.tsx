import { dayWords } from '#app/domain/date-words.ts'
import { goalPath } from '#app/features/goals/goal-paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Tag } from '#app/ui/tag.tsx'

export type ActionRow = {
  id: string
  text: string
  who: string
  dueOn: string | null
  isDone: boolean
  isLate: boolean
  goal: { id: string; statement: string } | null
  canBecomeMilestone: boolean
}

/** What the two took on, with ticks, and a form for more. */
export function ActionPart({
  actions,
  goals,
  canChange,
  formKey,
  side,
  other,
  begun,
  errors,
  typed,
}: {
  actions: ActionRow[]
  /** Goals of the mentee that an action can become a milestone of. */
  goals: { value: string; label: string }[]
  canChange: boolean
  formKey: string
  side: 'mentee' | 'mentor'
  other: string
  begun: string
  errors: Record<string, string>
  typed: Record<string, string> | undefined
}) {
  return (
    <>
      {actions.length === 0 ? (
        <p className="text-soft">Nothing taken on yet.</p>
      ) : (
        <ul className="grid max-w-[44rem] gap-5">
          {actions.map((action) => (
            <li key={action.id} className="border-l-4 border-rule pl-4">
              <p>
                <strong>{action.who}</strong>: {action.text}{' '}
                {action.isDone ? <Tag tone="good">done</Tag> : null}
                {action.isLate ? <Tag tone="poor">late</Tag> : null}
              </p>
              {action.dueOn ? (
                <p className="text-[0.92rem] text-soft">Due {dayWords(action.dueOn)}.</p>
              ) : null}
              {action.goal ? (
                <p className="text-[0.92rem] text-soft">
                  A milestone of <a href={goalPath(action.goal.id)}>{action.goal.statement}</a>.
                </p>
              ) : null}
              {canChange ? (
                <form method="post" className="no-print flex flex-wrap gap-x-4">
                  <input type="hidden" name="action" value={action.id} />
                  <Button
                    look="quiet"
                    name="do"
                    value={action.isDone ? 'untick' : 'tick'}
                    aria-label={`${action.isDone ? 'Open again' : 'Done'}: ${action.text}`}
                  >
                    {action.isDone ? 'Open again' : 'Done'}
                  </Button>
                  <Button look="quiet" name="do" value="drop" aria-label={`Drop: ${action.text}`}>
                    Drop
                  </Button>
                </form>
              ) : null}
              {canChange && action.canBecomeMilestone && goals.length > 0 ? (
                <Disclosure summary="Make it a milestone of a goal">
                  <form method="post" className="flex flex-wrap items-end gap-3">
                    <input type="hidden" name="action" value={action.id} />
                    <div className="min-w-0">
                      <label htmlFor={`goal-${action.id}`} className="block font-semibold">
                        The goal
                      </label>
                      <select id={`goal-${action.id}`} name="goal" className="input">
                        {goals.map(({ value, label }) => (
                          <option key={value} value={value}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </div>
                    <Button name="do" value="milestone">
                      Make it one
                    </Button>
                  </form>
                </Disclosure>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canChange ? (
        <form method="post" className="no-print mt-7 grid gap-4" noValidate>
          <input type="hidden" name="key" value={formKey} />
          <TextField
            name="text"
            label="One more"
            hint="What is done when it is done: “Send the risk list to Ines”."
            defaultValue={typed?.text ?? begun}
            error={errors.text}
          />
          <SelectField
            name="owner"
            label="Who does it"
            options={[
              { value: side, label: 'You' },
              { value: side === 'mentee' ? 'mentor' : 'mentee', label: other },
            ]}
            defaultValue={typed?.owner ?? side}
            error={errors.owner}
          />
          <TextField
            type="date"
            name="dueOn"
            label="Until"
            hint="Optional."
            defaultValue={typed?.dueOn}
            error={errors.dueOn}
          />
          <p>
            <Button name="do" value="take-on">
              Take it on
            </Button>
          </p>
        </form>
      ) : null}
    </>
  )
}
