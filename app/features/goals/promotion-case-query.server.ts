import { and, eq, inArray, sql } from 'drizzle-orm'
import { competencies } from '#app/content/competencies.server.ts'
import { fieldsOf } from '#app/features/goals/goal-commands.server.ts'
import type { CaseChapter, CaseEvidence, CaseGoal } from '#app/features/goals/promotion-case.ts'
import type { Database } from '#db/client.ts'
import { goal } from '#db/schema/index.ts'

const mostInCase = 200

/** Observed readings and what the target requires, by competency, as the assessment knows them. */
export type CaseStanding = {
  observed: Map<string, { value: number; on: string }>
  requirements: Record<string, number>
}

/** Goals achieved and under way with their evidence, by competency in framework order; the career last. One statement. */
export async function listCaseChapters(
  db: Database,
  personId: string,
  { observed, requirements }: CaseStanding,
): Promise<CaseChapter[]> {
  const rows = await db
    .select({
      goal,
      value: sql<
        number | null
      >`(select c.value from check_in c where c.goal_id = goal.id order by c.checked_on desc, c.entry desc limit 1)`,
      outcome: sql<
        string | null
      >`(select h.reason from goal_change h where h.goal_id = goal.id and h.field = 'status'
        and h.after = 'achieved' order by h.entry desc limit 1)`,
      evidence: sql<CaseEvidence[]>`(
        select coalesce(json_agg(json_build_object('kind', e.kind, 'title', e.title, 'url', e.url, 'note', e.note,
          'on', e.filed_on) order by e.filed_on), '[]'::json) from evidence e where e.goal_id = goal.id)`,
    })
    .from(goal)
    .where(and(eq(goal.personId, personId), inArray(goal.status, ['achieved', 'active', 'paused'])))
    .orderBy(sql`${goal.closedOn} desc nulls last`, goal.dueOn)
    .limit(mostInCase)
  const goals = rows.map((row): CaseGoal & { competency: string | null } => {
    const fields = fieldsOf(row.goal)
    // What the app counts of evidence is the evidence that stands beside it.
    const counted = fields.measure.automatic === 'evidence-items' ? row.evidence.length : null
    return {
      id: row.goal.id,
      competency: fields.competency,
      statement: fields.statement,
      measure: fields.measure,
      value: row.value ?? counted ?? fields.measure.baseline,
      status: row.goal.status as CaseGoal['status'],
      startedOn: fields.startedOn,
      closedOn: row.goal.closedOn,
      dueOn: fields.dueOn,
      outcome: row.outcome,
      evidence: row.evidence,
    }
  })
  return [...competencies.map(({ slug, name }) => ({ slug, name })), { slug: 'career', name: 'Career' }]
    .map(({ slug, name }) => {
      const own = goals.filter(({ competency }) => (competency ?? 'career') === slug)
      return {
        slug,
        name,
        required: requirements[slug] ?? null,
        observed: observed.get(slug) ?? null,
        achieved: own.filter(({ status }) => status === 'achieved'),
        running: own.filter(({ status }) => status !== 'achieved'),
      }
    })
    .filter(
      ({ achieved, running, observed: seen }) => achieved.length > 0 || running.length > 0 || seen !== null,
    )
}
