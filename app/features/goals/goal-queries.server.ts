import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import {
  type CountedRow,
  countedRows,
  pointsFor,
  type StoredRow,
  worthOf,
} from '#app/features/goals/automatic-points.server.ts'
import type { CheckInPoint, Forecast, Rag } from '#app/features/goals/forecast.ts'
import { type EvidenceKind, forecastOf, type GoalFields, type GoalStatus } from '#app/features/goals/goal.ts'
import { fieldsOf } from '#app/features/goals/goal-commands.server.ts'
import {
  changesShown,
  checkInsRead,
  defaultActiveLimit,
  defaultHoursPerWeek,
  mostEvidence,
  mostGoals,
} from '#app/features/goals/goal-limits.ts'
import type { Database } from '#db/client.ts'
import { goal, goalSettings } from '#db/schema/index.ts'

export type GoalSummary = GoalFields & {
  id: string
  status: GoalStatus
  revision: number
  template: string | null
  origin: string | null
  ragOverride: Rag | null
  ragReason: string | null
  closedOn: CalendarDate | null
  isArchived: boolean
  changedAt: Date
  /** Oldest first. What the app counted comes after what the person said of the same day. */
  points: CheckInPoint[]
  /** The last value, or the baseline before there is one. */
  value: number
  lastOn: CalendarDate | null
  forecast: Forecast | undefined
  /** The colour that counts: by hand, else computed. */
  rag: Rag | undefined
  nextMilestone: { title: string; dueOn: CalendarDate | null } | null
}

type PointRow = { on: string; value: number }

export const newestPoints = sql<PointRow[]>`(
  select coalesce(json_agg(json_build_object('on', c.checked_on, 'value', c.value) order by c.checked_on, c.entry), '[]'::json)
  from (select checked_on, entry, value from check_in where goal_id = goal.id
    order by checked_on desc, entry desc limit ${checkInsRead}) c)`

export const nextMilestone = sql<{ title: string; dueOn: string | null } | null>`(
  select json_build_object('title', m.title, 'dueOn', m.due_on) from milestone m
  where m.goal_id = goal.id and m.done_on is null order by m.position limit 1)`

/** The goals of a person by due date, without archived ones, with what is needed to forecast each. One statement. */
export async function listGoals(
  db: Database,
  {
    personId,
    today,
    zone,
    where,
    limit = mostGoals,
  }: {
    personId: string
    today: CalendarDate
    zone: string
    where?: SQL | undefined
    limit?: number
  },
): Promise<GoalSummary[]> {
  const rows = await db
    .select({
      goal,
      points: newestPoints,
      nextMilestone,
      // Once is enough: the first row carries it for all.
      counted: sql<
        StoredRow[] | null
      >`case when row_number() over (order by goal.due_on, goal.created_at) = 1 then ${countedRows(personId)} end`,
    })
    .from(goal)
    .where(and(eq(goal.personId, personId), where ?? isNull(goal.archivedAt)))
    .orderBy(goal.dueOn, goal.createdAt)
    .limit(limit)
  const counted = worthOf(rows.flatMap((row) => row.counted ?? []))
  return rows.map((row) => summarise(row, { counted, today, zone }))
}

export function listRunningGoals(db: Database, of: { personId: string; today: CalendarDate; zone: string }) {
  return listGoals(db, {
    ...of,
    where: and(isNull(goal.archivedAt), inArray(goal.status, ['active'])),
    limit: 20,
  })
}

export function listArchivedGoals(db: Database, of: { personId: string; today: CalendarDate; zone: string }) {
  return listGoals(db, { ...of, where: isNotNull(goal.archivedAt), limit: 100 })
}

type Row = {
  goal: typeof goal.$inferSelect
  points: PointRow[]
  nextMilestone: { title: string; dueOn: string | null } | null
}

export function summarise(
  row: Row,
  { counted, today, zone }: { counted: CountedRow[]; today: CalendarDate; zone: string },
): GoalSummary {
  const fields = fieldsOf(row.goal)
  const { id, status, ragOverride } = row.goal
  const points = [...row.points, ...pointsFor({ id, ...fields }, counted, zone)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
  const forecast = forecastOf({ ...fields, status }, points, today)
  const last = points.filter(({ on }) => on <= today).at(-1)
  return {
    ...fields,
    id,
    status,
    revision: row.goal.revision,
    template: row.goal.template,
    origin: row.goal.origin,
    ragOverride,
    ragReason: row.goal.ragReason,
    closedOn: row.goal.closedOn,
    isArchived: row.goal.archivedAt !== null,
    changedAt: row.goal.changedAt,
    points,
    value: last?.value ?? fields.measure.baseline,
    lastOn: last?.on ?? null,
    forecast,
    rag: status === 'active' ? (ragOverride ?? forecast?.rag) : undefined,
    nextMilestone: row.nextMilestone,
  }
}

export type CheckInRecord = {
  entry: number
  on: CalendarDate
  value: number
  confidence: number | null
  moved: string | null
  blocked: string | null
}

export type GoalChangeRecord = {
  entry: number
  field: string
  before: string | null
  after: string | null
  reason: string | null
  at: string
}

export type EvidenceRecord = {
  id: string
  kind: EvidenceKind
  title: string
  url: string | null
  note: string | null
  on: CalendarDate
  milestoneId: string | null
}

export type GoalDetail = GoalSummary & {
  hoursPerWeek: number
  checkIns: CheckInRecord[]
  changes: GoalChangeRecord[]
  milestones: { id: string; title: string; dueOn: CalendarDate | null; doneOn: CalendarDate | null }[]
  ifThens: { id: string; situation: string; response: string }[]
  evidence: EvidenceRecord[]
}

const parts = {
  checkIns: sql<CheckInRecord[]>`(
    select coalesce(json_agg(json_build_object('entry', c.entry, 'on', c.checked_on, 'value', c.value,
      'confidence', c.confidence, 'moved', c.moved, 'blocked', c.blocked) order by c.checked_on desc, c.entry desc), '[]'::json)
    from (select * from check_in where goal_id = goal.id order by checked_on desc, entry desc limit ${checkInsRead}) c)`,
  changes: sql<GoalChangeRecord[]>`(
    select coalesce(json_agg(json_build_object('entry', h.entry, 'field', h.field, 'before', h.before, 'after', h.after,
      'reason', h.reason, 'at', h.changed_at) order by h.entry desc), '[]'::json)
    from (select * from goal_change where goal_id = goal.id order by entry desc limit ${changesShown}) h)`,
  milestones: sql<GoalDetail['milestones']>`(
    select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on, 'doneOn', m.done_on)
      order by m.position), '[]'::json) from milestone m where m.goal_id = goal.id)`,
  ifThens: sql<GoalDetail['ifThens']>`(
    select coalesce(json_agg(json_build_object('id', p.id, 'situation', p.situation, 'response', p.response)
      order by p.created_at), '[]'::json) from if_then_plan p where p.goal_id = goal.id)`,
  evidence: sql<EvidenceRecord[]>`(
    select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'url', e.url, 'note', e.note,
      'on', e.filed_on, 'milestoneId', e.milestone_id) order by e.filed_on desc, e.created_at desc), '[]'::json)
    from (select * from evidence where goal_id = goal.id limit ${mostEvidence}) e)`,
  hoursPerWeek: sql<
    number | null
  >`(select s.hours_per_week from goal_settings s where s.person_id = goal.person_id)`,
}

/** One goal of this person with everything on it; undefined when it is not theirs or not there. One statement. */
export async function findGoal(
  db: Database,
  { personId, goalId, today, zone }: { personId: string; goalId: string; today: CalendarDate; zone: string },
): Promise<GoalDetail | undefined> {
  const [row] = await db
    .select({ goal, points: newestPoints, nextMilestone, counted: countedRows(personId), ...parts })
    .from(goal)
    .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
  if (!row) return undefined
  const { checkIns, changes, milestones, ifThens, evidence, hoursPerWeek } = row
  return {
    ...summarise(row, { counted: worthOf(row.counted), today, zone }),
    checkIns,
    changes,
    milestones,
    ifThens,
    evidence,
    hoursPerWeek: hoursPerWeek ?? defaultHoursPerWeek,
  }
}

/** What a person has set, or what holds until they do. One statement. */
export async function findSettings(db: Database, personId: string) {
  const [row] = await db.select().from(goalSettings).where(eq(goalSettings.personId, personId))
  return {
    hoursPerWeek: row?.hoursPerWeek ?? defaultHoursPerWeek,
    activeLimit: row?.activeLimit ?? defaultActiveLimit,
    calendarToken: row?.calendarToken ?? null,
    digestIsOn: row?.digestIsOn ?? true,
    digestWeekday: row?.digestWeekday ?? 1,
    digestHour: row?.digestHour ?? 8,
    tellsDue: row?.tellsDue ?? true,
    tellsQuiet: row?.tellsQuiet ?? true,
    tellsCards: row?.tellsCards ?? true,
    tellsComments: row?.tellsComments ?? true,
  }
}

/** Days without a check-in after which a running goal asks for one. */
const rhythmDays = 7

/** Whether a running goal is due for its weekly check-in. */
export function needsCheckIn(
  { status, startedOn, lastOn }: Pick<GoalSummary, 'status' | 'startedOn' | 'lastOn'>,
  daysSince: (from: CalendarDate) => number,
): boolean {
  return status === 'active' && daysSince(lastOn ?? startedOn) >= rhythmDays
}

/** Archived ones too, for an export. */
export function listEveryGoal(db: Database, of: { personId: string; today: CalendarDate; zone: string }) {
  return listGoals(db, { ...of, where: sql`true` })
}
