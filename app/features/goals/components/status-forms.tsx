import type { GoalStatus } from '#app/features/goals/goal.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextField } from '#app/ui/field.tsx'

/** The steps that a goal can take from where it is, each with its own words. */
export function StatusForms({
  ways,
  status,
  isArchived,
  evidence,
}: {
  ways: readonly GoalStatus[]
  status: GoalStatus
  isArchived: boolean
  evidence: number
}) {
  const isEnded = status === 'achieved' || status === 'stopped'
  return (
    <div className="max-w-[34rem]">
      {ways.includes('active') ? (
        <form method="post" className="mb-3 flex flex-wrap gap-3">
          <input type="hidden" name="to" value="active" />
          <Button name="do" value="move" look={status === 'draft' ? 'primary' : 'plain'}>
            {status === 'draft' ? 'Start this goal' : status === 'paused' ? 'Take it up again' : 'Reopen it'}
          </Button>
        </form>
      ) : null}
      {ways.includes('achieved') ? (
        <Disclosure summary="It is achieved">
          <form method="post" className="grid gap-3">
            <p>
              {evidence > 0
                ? `${evidence === 1 ? 'One piece' : `${evidence} pieces`} of evidence will stand beside it in your promotion case.`
                : 'Nothing is filed as evidence yet. It counts without, and is worth more with: file it above first, or later.'}
            </p>
            <input type="hidden" name="to" value="achieved" />
            <TextField name="reason" label="In one sentence, what changed by it" hint="Optional." />
            <div>
              <Button name="do" value="move">
                Mark as achieved
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
      {ways.includes('paused') ? (
        <Disclosure summary="Pause it">
          <form method="post" className="grid gap-3">
            <p>A paused goal asks nothing of you and keeps all it has.</p>
            <input type="hidden" name="to" value="paused" />
            <TextField name="reason" label="Why, and until when" hint="Optional." />
            <div>
              <Button name="do" value="move">
                Pause
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
      {ways.includes('stopped') ? (
        <Disclosure summary="Stop it">
          <form method="post" className="grid gap-3">
            <p>
              Stopping what no longer serves is a decision, not a defeat. The reason is what you learn from
              it.
            </p>
            <input type="hidden" name="to" value="stopped" />
            <TextField name="reason" label="Why" />
            <div>
              <Button name="do" value="move">
                Stop
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : null}
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
