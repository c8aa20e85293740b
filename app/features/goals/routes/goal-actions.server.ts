import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Result } from '#app/domain/result.ts'
import { copyGoal } from '#app/features/goals/goal-commands.server.ts'
import { evidenceForm, ifThenForm, milestoneForm, moveForm, ragForm } from '#app/features/goals/goal-forms.ts'
import { mostEvidence, mostIfThens, mostMilestones } from '#app/features/goals/goal-limits.ts'
import {
  addIfThen,
  addMilestone,
  fileEvidence,
  raiseMilestone,
  removeEvidence,
  removeIfThen,
  removeMilestone,
  tickMilestone,
} from '#app/features/goals/goal-parts-commands.server.ts'
import { goalPath, goalsPath } from '#app/features/goals/goal-paths.ts'
import {
  archiveGoal,
  discardDraft,
  moveGoal,
  overrideRag,
  restoreGoal,
} from '#app/features/goals/goal-status-commands.server.ts'
import type { Owner } from '#app/features/goals/routes/goal-request.server.ts'
import { parseForm } from '#app/forms/form.server.ts'
import type { Rejection, TypedForm } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** The section of the page to which a refusal belongs. */
export type Refusal = Rejection & { section: string }

type Asked = { context: RequestContext; owner: Owner; goalId: string; typed: TypedForm }

/** Does what a button on the page of a goal says, and leads back to where the button was. */
export async function actOnGoal(asked: Asked) {
  const name = asked.typed.do ?? ''
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (!act) throw new Response('The button that was pressed is none of this page.', { status: 400 })
  const refusal = await act(asked)
  return data(refusal, { status: refusal.errors.form ? 409 : 422 })
}

type Act = (asked: Asked) => Promise<Refusal>

/** Answers only to refuse; everything else is a redirect. */
function act<Schema extends z.ZodType>(
  section: string,
  schema: Schema | null,
  run: (asked: Asked, values: z.infer<Schema>) => Promise<Result<unknown, string>>,
  goTo?: (asked: Asked, value: unknown) => string,
): Act {
  return async (asked) => {
    let values: unknown
    if (schema) {
      const form = parseForm(schema, asked.typed)
      if (!form.ok) return { ...form.rejection, section }
      values = form.values
    }
    const done = await run(asked, values as z.infer<Schema>)
    if (done.ok) throw redirect(goTo?.(asked, done.value) ?? `${goalPath(asked.goalId)}#${section}`)
    if (done.failure === 'not-found') throw notFound()
    return {
      errors: { form: refusals[done.failure] ?? 'That is not possible now.' },
      typed: asked.typed,
      section,
    }
  }
}

const refusals: Record<string, string> = {
  'too-many-active':
    'You run as many goals as you allow yourself. Pause or finish another first, or raise the limit in the settings.',
  'too-many-goals': 'There are as many goals as one person keeps.',
  'no-way': 'The goal has moved on in another tab. Look again at where it stands.',
  'still-running': 'A running goal cannot be archived. Achieve or stop it first.',
  'too-many': `That is as many as one goal keeps: ${mostMilestones} milestones, ${mostIfThens} plans, ${mostEvidence} pieces of evidence.`,
}

const whose = ({ context, owner, goalId }: Asked) => ({ personId: owner.personId, goalId, now: context.now })

const acts: Record<string, Act> = {
  move: act('status', moveForm, (asked, { to, reason }) =>
    moveGoal(asked.context.db, { ...whose(asked), to, reason, today: asked.owner.today }),
  ),
  rag: act('forecast', ragForm, (asked, { rag, reason }) =>
    overrideRag(asked.context.db, {
      ...whose(asked),
      rag: rag === 'computed' ? null : rag,
      reason: rag === 'computed' ? null : reason,
    }),
  ),
  'add-milestone': act('milestones', milestoneForm, (asked, values) =>
    addMilestone(asked.context.db, { ...whose(asked), ...values }),
  ),
  tick: act('milestones', null, (asked) =>
    tickMilestone(asked.context.db, {
      ...whose(asked),
      milestoneId: readId(asked.typed.milestone),
      doneOn: asked.owner.today,
    }),
  ),
  untick: act('milestones', null, (asked) =>
    tickMilestone(asked.context.db, {
      ...whose(asked),
      milestoneId: readId(asked.typed.milestone),
      doneOn: null,
    }),
  ),
  raise: act('milestones', null, (asked) =>
    raiseMilestone(asked.context.db, { ...whose(asked), milestoneId: readId(asked.typed.milestone) }),
  ),
  'remove-milestone': act('milestones', null, (asked) =>
    removeMilestone(asked.context.db, { ...whose(asked), milestoneId: readId(asked.typed.milestone) }),
  ),
  'add-plan': act('plans', ifThenForm, (asked, values) =>
    addIfThen(asked.context.db, { ...whose(asked), ...values }),
  ),
  'remove-plan': act('plans', null, (asked) =>
    removeIfThen(asked.context.db, { ...whose(asked), planId: readId(asked.typed.plan) }),
  ),
  'file-evidence': act('evidence', evidenceForm, (asked, { milestone, ...values }) =>
    fileEvidence(asked.context.db, {
      ...whose(asked),
      ...values,
      milestoneId: milestone,
      on: asked.owner.today,
    }),
  ),
  'remove-evidence': act('evidence', null, (asked) =>
    removeEvidence(asked.context.db, { ...whose(asked), evidenceId: readId(asked.typed.evidence) }),
  ),
  copy: act(
    'status',
    null,
    (asked) => copyGoal(asked.context.db, { ...whose(asked), today: asked.owner.today }),
    (_asked, value) => goalPath((value as { goalId: string }).goalId),
  ),
  archive: act(
    'status',
    null,
    (asked) => archiveGoal(asked.context.db, whose(asked)),
    () => `${goalsPath}?show=archived`,
  ),
  restore: act('status', null, (asked) => restoreGoal(asked.context.db, whose(asked))),
  discard: act(
    'status',
    null,
    (asked) => discardDraft(asked.context.db, whose(asked)),
    () => goalsPath,
  ),
}
