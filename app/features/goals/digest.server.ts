import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { clockIn, dayNumber, daysBetween, isTimeZone } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { shorten } from '#app/domain/shorten.ts'
import { quietDays } from '#app/features/goals/forecast.ts'
import { goalPath, goalSettingsPath, goalsPath, unsubscribePath } from '#app/features/goals/goal-paths.ts'
import { listRunningGoals } from '#app/features/goals/goal-queries.server.ts'
import type { DigestKind, DigestPart } from '#app/platform/digest-part.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { digestSent, goalSettings, person, user } from '#db/schema/index.ts'

const parts = Object.values(
  import.meta.glob<{ digestPart: DigestPart }>('../*/digest-part.server.ts', { eager: true }),
).map(({ digestPart }) => digestPart)

/** People looked at in one round; the next round goes on with the rest. */
const batch = 200
/** Minutes after which a digest that was taken and not sent is taken over: its taker has died. */
const patience = 15
/** Hours after its slot in which a digest is still worth sending; later it waits for the next week. */
const hoursLate = 24
/** Days ahead that a digest tells of what is due. */
const daysAhead = 7

type Parts = { db: Database; mailer: Mailer; origin: string; now: Date }

/**
 * Sends the weekly mail to everybody whose hour has come and who has not had this week's. Several processes may run it at once: each
 * week of a person is taken by one of them. Answers how many were sent.
 */
export async function sendDueDigests(world: Parts): Promise<number> {
  let sent = 0
  let failure: unknown
  for (const one of await listDue(world)) {
    try {
      if (await sendDigest(world, one)) sent += 1
    } catch (error) {
      // One address that is refused keeps nobody else from their mail. What was not sent is taken up again later.
      failure = error
    }
  }
  if (sent === 0 && failure) throw failure
  return sent
}

type Due = Awaited<ReturnType<typeof listDue>>[number]

/**
 * Whose weekday and hour was less than a day ago in their own zone, and who has not had it. The clock of a person, put back by their
 * weekday and hour, shows at midnight on Monday when the hour comes: its week names the slot, and what is past it is how late we are.
 */
async function listDue({ db, now }: Parts) {
  const clock = sql`((${now.toISOString()}::timestamptz at time zone coalesce(${person.timeZone}, 'UTC'))
    - make_interval(days => ${goalSettings.digestWeekday} - 1, hours => ${goalSettings.digestHour}))`
  const slot = sql<string>`date_trunc('week', ${clock})::date`
  const rows = await db
    .select({
      personId: person.id,
      zone: person.timeZone,
      name: user.name,
      email: user.email,
      weekday: goalSettings.digestWeekday,
      hour: goalSettings.digestHour,
      unsubscribeToken: goalSettings.unsubscribeToken,
      tellsDue: goalSettings.tellsDue,
      tellsQuiet: goalSettings.tellsQuiet,
      tellsCards: goalSettings.tellsCards,
      tellsComments: goalSettings.tellsComments,
      weekOf: sql<string>`${slot}::text`,
    })
    .from(goalSettings)
    .innerJoin(person, eq(person.id, goalSettings.personId))
    .innerJoin(user, eq(user.id, person.userId))
    .leftJoin(digestSent, and(eq(digestSent.personId, person.id), sql`${digestSent.weekOf} = ${slot}`))
    .where(
      and(
        eq(goalSettings.digestIsOn, true),
        eq(user.emailVerified, true),
        sql`${clock} - date_trunc('week', ${clock}) < make_interval(hours => ${hoursLate})`,
        or(
          isNull(digestSent.personId),
          and(
            isNull(digestSent.outcome),
            lt(digestSent.takenAt, new Date(now.getTime() - patience * 60_000)),
          ),
        ),
      ),
    )
    .orderBy(person.id)
    .limit(batch)
  return rows.map((row) => ({ ...row, zone: isTimeZone(row.zone) ? row.zone : 'UTC' }))
}

/** Takes a person's week, writes what there is to say and sends it. False when another process has it or there is nothing to say. */
async function sendDigest({ db, mailer, origin, now }: Parts, due: Due): Promise<boolean> {
  const today = clockIn(due.zone, now).date
  const key = { personId: due.personId, weekOf: due.weekOf }
  if (!(await take(db, key, now))) return false
  const lines = await linesFor(db, due, { today, now })
  const own = and(eq(digestSent.personId, key.personId), eq(digestSent.weekOf, key.weekOf))
  if (lines.length === 0) {
    await db.update(digestSent).set({ outcome: 'nothing-to-say' }).where(own)
    return false
  }
  const unsubscribe = `${origin}${unsubscribePath(due.unsubscribeToken)}`
  await mailer.send({
    to: due.email,
    subject:
      lines.length === 1 ? 'This week: one thing to look at' : `This week: ${lines.length} things to look at`,
    // Should the process die between sending and noting it, the second copy is known by this as the same.
    messageId: `digest-${key.weekOf}-${key.personId}@${new URL(origin).hostname}`,
    unsubscribe,
    text: [
      `Hello ${due.name},`,
      ...lines.map(({ text, path }) => `- ${text}\n  ${origin}${path}`),
      `All goals: ${origin}${goalsPath}`,
      `What this mail tells you, and when: ${origin}${goalSettingsPath}\nNo more of it: ${unsubscribe}`,
      '',
    ].join('\n\n'),
  })
  await db.update(digestSent).set({ outcome: 'sent', sentAt: now }).where(own)
  return true
}

/** One statement decides who has it: a new row, or the row of a taker that died. */
async function take(db: Database, key: { personId: string; weekOf: string }, now: Date): Promise<boolean> {
  const rows = await db
    .insert(digestSent)
    .values({ ...key, takenAt: now })
    .onConflictDoUpdate({
      target: [digestSent.personId, digestSent.weekOf],
      set: { takenAt: now },
      setWhere: and(
        isNull(digestSent.outcome),
        lt(digestSent.takenAt, new Date(now.getTime() - patience * 60_000)),
      ),
    })
    .returning({ personId: digestSent.personId })
  return rows.length > 0
}

async function linesFor(db: Database, due: Due, { today, now }: { today: string; now: Date }) {
  const { personId, zone } = due
  const wanted: Record<DigestKind, boolean> = {
    due: due.tellsDue,
    quiet: due.tellsQuiet,
    cards: due.tellsCards,
    comments: due.tellsComments,
  }
  const goals = wanted.due || wanted.quiet ? await listRunningGoals(db, { personId, today, zone }) : []
  const own = goals.flatMap((goal) => {
    const path = goalPath(goal.id)
    const name = shorten(goal.statement, 90)
    const left = daysBetween(today, goal.dueOn)
    const milestone = goal.nextMilestone
    const silent = dayNumber(today) - dayNumber(goal.lastOn ?? goal.startedOn)
    return [
      wanted.due && left < 0 ? { path, text: `Overdue since ${dayWords(goal.dueOn)}: ${name}` } : undefined,
      wanted.due && left >= 0 && left <= daysAhead
        ? { path, text: `Due on ${dayWords(goal.dueOn)}: ${name}` }
        : undefined,
      wanted.due && milestone?.dueOn && daysBetween(today, milestone.dueOn) <= daysAhead
        ? { path, text: `Milestone for ${dayWords(milestone.dueOn)}: ${milestone.title}` }
        : undefined,
      wanted.quiet && silent >= quietDays
        ? { path, text: `Quiet for ${silent} days: ${name}. Continue, re-scope or stop?` }
        : undefined,
    ].filter((line) => line !== undefined)
  })
  const others = await Promise.all(
    parts.filter(({ kind }) => wanted[kind]).map(({ lines }) => lines(db, { personId, today, zone, now })),
  )
  return [...own, ...others.flat()]
}
