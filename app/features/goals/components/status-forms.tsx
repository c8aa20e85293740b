import { PartForm, type PartRefusal } from '#app/features/goals/components/part-form.tsx'
import type { GoalStatus } from '#app/features/goals/goal.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'

type Step = {
  to: GoalStatus
  summary: string
  label: string
  says: (evidence: number) => string
  field: string
  hint?: string
}

const steps: Step[] = [
  {
    to: 'achieved',
    summary: 'It is achieved',
    label: 'Mark as achieved',
    says: (evidence) =>
      evidence > 0
        ? `${evidence === 1 ? 'One piece' : `${evidence} pieces`} of evidence will stand beside it in your promotion case.`
        : 'Nothing is filed as evidence yet. It counts without, and is worth more with: file it above first, or later.',
    field: 'In one sentence, what changed by it',
    hint: 'Optional.',
  },
  {
    to: 'paused',
    summary: 'Pause it',
    label: 'Pause',
    says: () => 'A paused goal asks nothing of you and keeps all it has.',
    field: 'Why, and until when',
    hint: 'Optional.',
  },
  {
    to: 'stopped',
    summary: 'Stop it',
    label: 'Stop',
    says: () =>
      'Stopping what no longer serves is a decision, not a defeat. The reason is what you learn from it.',
    field: 'Why',
  },
]

/** The steps that a goal can take from where it is, each with its own words. */
export function StatusForms({
  ways,
  status,
  isArchived,
  evidence,
  refusal,
}: {
  ways: readonly GoalStatus[]
  status: GoalStatus
  isArchived: boolean
  evidence: number
  refusal: PartRefusal | undefined
}) {
  // A refusal of one of the steps below is told with it, every other one here.
  const isOfStep = steps.some(({ to }) => to === refusal?.typed.to && ways.includes(to))
  const isEnded = status === 'achieved' || status === 'stopped'
  return (
    <div className="max-w-[34rem]">
      {isOfStep ? null : <ErrorSummary errors={summarise(refusal?.errors ?? {})} />}
      {ways.includes('active') ? (
        <form method="post" className="mb-3 flex flex-wrap gap-3">
          <input type="hidden" name="to" value="active" />
          <Button name="do" value="move" look={status === 'draft' ? 'primary' : 'plain'}>
            {status === 'draft' ? 'Start this goal' : status === 'paused' ? 'Take it up again' : 'Reopen it'}
          </Button>
        </form>
      ) : null}
      {steps.map(({ to, summary, label, says, field, hint }) =>
        ways.includes(to) ? (
          <PartForm
            key={to}
            summary={summary}
            act="move"
            label={label}
            stem={`${to}-`}
            refusal={refusal?.typed.to === to ? refusal : undefined}
          >
            <p>{says(evidence)}</p>
            <input type="hidden" name="to" value={to} />
            <TextField
              id={`${to}-reason`}
              name="reason"
              label={field}
              hint={hint}
              defaultValue={refusal?.typed.to === to ? refusal.typed.reason : ''}
              error={refusal?.typed.to === to ? refusal.errors.reason : undefined}
            />
          </PartForm>
        ) : null,
      )}
      <form method="post" className="mt-4 flex flex-wrap gap-3">
        <Button name="do" value="copy">
          Copy as a draft
        </Button>
        {isArchived ? (
          <Button name="do" value="restore">
            Bring back from the archive
          </Button>
        ) : isEnded || status === 'draft' ? (
          <Button name="do" value="archive" look="quiet">
            Archive
          </Button>
        ) : null}
      </form>
      {status === 'draft' && !isArchived ? (
        <Disclosure summary="Discard this draft">
          <form method="post" className="grid gap-3">
            <p>It is gone for good then. Only drafts can be discarded.</p>
            <div>
              <Button name="do" value="discard">
                Discard it
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
    </div>
  )
}
