import { framework } from '#app/content/framework.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import type { Result } from '#app/domain/result.ts'
import {
  type AnswerFailure,
  saveScenarioAnswer,
  saveSelfAnswer,
} from '#app/features/assess/assess-commands.server.ts'
import { scenarioAnswerForm, selfAnswerForm, unsureScenarioForm } from '#app/features/assess/assess-forms.ts'
import { parseForm } from '#app/forms/form.server.ts'
import type { Rejection, TypedForm } from '#app/forms/rejection.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

type Saved =
  | { kind: 'saved'; revision: number }
  | { kind: 'rejected'; rejection: Rejection }
  | { kind: 'failed'; failure: AnswerFailure }

type Who = Pick<RequestContext, 'db' | 'now'> & { personId: string }

/** Checks and saves a posted self-rating. The page and the autosave share this one way in. */
export async function savePostedSelfAnswer({ db, personId, now }: Who, typed: TypedForm): Promise<Saved> {
  const form = parseForm(selfAnswerForm, typed)
  if (!form.ok) return { kind: 'rejected', rejection: form.rejection }
  const { attempt: attemptId, ...answer } = form.values
  return told(await saveSelfAnswer(db, { personId, attemptId, now, ...answer }))
}

/** Checks and saves the posted picks for a scenario; pressing "not sure" saves that nothing was picked. */
export async function savePostedScenarioAnswer(
  { db, personId, now }: Who,
  scenario: string,
  typed: TypedForm,
): Promise<Saved> {
  if (!findScenario(scenario)) return { kind: 'failed', failure: 'not-found' }
  if (typed.unsure !== undefined) {
    const form = parseForm(unsureScenarioForm, typed)
    if (!form.ok) return { kind: 'rejected', rejection: form.rejection }
    const { attempt: attemptId, ...answer } = form.values
    return told(await saveScenarioAnswer(db, { personId, attemptId, scenario, picks: null, now, ...answer }))
  }
  const form = parseForm(scenarioAnswerForm, typed)
  if (!form.ok) return { kind: 'rejected', rejection: form.rejection }
  const { attempt: attemptId, best, worst, ...answer } = form.values
  return told(
    await saveScenarioAnswer(db, { personId, attemptId, scenario, picks: { best, worst }, now, ...answer }),
  )
}

function told(result: Result<{ revision: number }, AnswerFailure>): Saved {
  return result.ok ? { kind: 'saved', ...result.value } : { kind: 'failed', failure: result.failure }
}

/** The hidden fields that tie an answer to its attempt, its question and the wording it was read in. */
export function answerTies(ties: {
  attemptId: string
  revision: number
  competency?: string
  scenario?: string
}): Record<string, string> {
  return {
    attempt: ties.attemptId,
    revision: String(ties.revision),
    framework: framework.version,
    ...(ties.competency && { competency: ties.competency }),
    ...(ties.scenario && { scenario: ties.scenario }),
  }
}
