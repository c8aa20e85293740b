import { eq } from 'drizzle-orm'
import { framework } from '#app/content/framework.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import { actionIds } from '#app/domain/scenario.ts'
import {
  type AttemptKind,
  chooseTarget,
  completeAttempt,
  saveScenarioAnswer,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import { listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import type { Auth } from '#app/platform/auth.server.ts'
import { postToAuth } from '#app/platform/auth-request.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { person, user } from '#db/schema/index.ts'
import { pursueGoals } from '#db/seed/demo-goals.ts'
import { practiseInterviews } from '#db/seed/demo-interview.ts'
import { mentorEachOther } from '#db/seed/demo-mentoring.ts'
import { seedDemoOffers, seedDemoPay } from '#db/seed/demo-pay.ts'
import { type DemoPerson, demoPassword, demoPeople, type Sitting } from '#db/seed/demo-people.ts'
import { readModules } from '#db/seed/demo-reading.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Fills an empty database with the demo world, through the same commands that people's clicks run. Everybody in it is made up. A
 * database in which the world stands already is left as it is. Returns how to sign in.
 */
export async function seedDemoWorld(parts: {
  db: Database
  auth: Auth
  vault: Vault
  origin: string
  now: Date
}): Promise<string[]> {
  const [already] = await parts.db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.email, demoPeople[0].email))
    .limit(1)
  if (!already) {
    for (const one of demoPeople) await seedPerson(parts, one)
    await mentorEachOther(parts.db, parts.now)
    await seedDemoPay(parts.db, parts.vault, parts.now)
  }
  return demoPeople
    .map(({ email, who }) => `  ${email.padEnd(24)} ${who}`)
    .concat(`  password for all: ${demoPassword}`)
}

async function seedPerson(
  { db, auth, vault, origin, now }: { db: Database; auth: Auth; vault: Vault; origin: string; now: Date },
  { name, email, target, sittings, reading, hasOffers = false, pursuits }: DemoPerson,
): Promise<void> {
  const request = new Request(`${origin}/sign-up`)
  const body = { name, email, password: demoPassword }
  const answer = await postToAuth(
    { auth, origin, clientAddress: '127.0.0.1', request },
    '/sign-up/email',
    body,
  )
  if (answer.status >= 400) throw new Error(`The demo account ${email} could not be made (${answer.status}).`)
  const [account] = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
  if (!account) throw new Error(`The demo account ${email} is missing.`)
  const [owner] = await db
    .insert(person)
    .values({ userId: account.id, createdAt: now })
    .returning({ id: person.id })
  if (!owner) throw new Error('The demo person was not returned.')
  await chooseTarget(db, { personId: owner.id, ...target, now })
  for (const sitting of sittings) await sit(db, owner.id, target.target, sitting, now)
  if (reading) await readModules(db, owner.id, reading, now)
  if (email === demoPeople[0].email) await practiseInterviews(db, owner.id, now)
  if (hasOffers) await seedDemoOffers(db, vault, owner.id, now)
  if (pursuits) await pursueGoals(db, owner.id, pursuits, now)
}

/** Takes one scan or assessment as the person would have, `daysAgo` days before `now`. */
async function sit(
  db: Database,
  personId: string,
  target: DemoPerson['target']['target'],
  { kind, daysAgo, ratings, evidence = {}, matches = [], isOpen = false }: Sitting,
  now: Date,
): Promise<void> {
  const on = new Date(now.getTime() - daysAgo * day)
  const { attemptId } = await startAttempt(db, { personId, kind, target, now: on })
  const common = { personId, attemptId, revision: 0, framework: framework.version, now: on }
  for (const [index, level] of ratings.entries()) {
    const competency = competencySlugs[index]
    if (!competency || level === undefined) continue
    await saveSelfAnswer(db, {
      ...common,
      competency,
      level: level as Proficiency | null,
      evidence: evidence[competency] ?? null,
    })
  }
  if (kind === ('full' satisfies AttemptKind)) await decideScenarios(db, common, matches)
  if (!isOpen) await completeAttempt(db, { personId, attemptId, now: on })
}

/** `matches` tells, in the order asked, how many of the two picks agree with the key. */
async function decideScenarios(
  db: Database,
  common: { personId: string; attemptId: string; revision: number; framework: string; now: Date },
  matches: number[],
): Promise<void> {
  const asked = await listScenarioAnswers(db, common.personId, common.attemptId)
  for (const [index, matched] of matches.entries()) {
    const scenario = findScenario(asked[index]?.scenario)
    if (!scenario) continue
    const between = actionIds.filter((id) => id !== scenario.best && id !== scenario.worst)
    const best = matched > 0 ? scenario.best : (between[0] ?? 'a')
    const worst = matched > 1 ? scenario.worst : (between[1] ?? 'b')
    await saveScenarioAnswer(db, { ...common, scenario: scenario.slug, picks: { best, worst } })
  }
}
