import type { GoalFields } from '#app/features/goals/goal.ts'

/** One field that was different before. Both as plain text; null where there was nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null }

/** What differs between what is stored and what is wanted, field by field. */
export function fieldChanges(before: GoalFields, after: GoalFields): FieldChange[] {
  const old = flatten(before)
  const wanted = flatten(after)
  return Object.keys(old).flatMap((field) =>
    old[field] === wanted[field] ? [] : [{ field, before: old[field] ?? null, after: wanted[field] ?? null }],
  )
}

function flatten({ measure, overruled, ...fields }: GoalFields): Record<string, string | null> {
  return {
    statement: fields.statement,
    competency: fields.competency,
    measure: `${measure.name}${measure.unit ? ` (${measure.unit})` : ''}`,
    kind: measure.kind,
    automatic: measure.automatic,
    baseline: String(measure.baseline),
    target: String(measure.target),
    startedOn: fields.startedOn,
    dueOn: fields.dueOn,
    effortHours: fields.effortHours === null ? null : String(fields.effortHours),
    relevance: fields.relevance,
    overruled: overruled.length > 0 ? [...overruled].sort().join(', ') : null,
  }
}

/** How a field is called where its history is shown. */
export const fieldNames: Record<string, string> = {
  created: 'Made',
  statement: 'Statement',
  competency: 'Competency',
  measure: 'Measure',
  kind: 'Kind of measure',
  automatic: 'Counted by the app',
  baseline: 'Baseline',
  target: 'Target',
  startedOn: 'Start',
  dueOn: 'Due date',
  effortHours: 'Hours a week',
  relevance: 'Why it matters',
  overruled: 'SMART letters overruled',
  status: 'Status',
  rag: 'RAG by hand',
  milestone: 'Milestone',
  plan: 'If-then plan',
  evidence: 'Evidence',
  archived: 'Archive',
}
