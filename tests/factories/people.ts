import { randomBytes, randomUUID } from 'node:crypto'
import { welcomeVisitor } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { account, person, session, user } from '#db/schema/index.ts'

/** The origin that factories speak for, unless told otherwise. Plain http, so cookies carry no prefix. */
export const factoryOrigin = 'http://localhost:3000'

/** Somebody with work of their own, and the `Cookie` header that their browser sends. */
export type Somebody = { personId: string; cookie: string }

/** A person without an account. */
export async function aPerson(db: Database, { now = new Date() } = {}): Promise<Somebody> {
  const { personId, setCookie } = await welcomeVisitor(db, factoryOrigin, now)
  return { personId, cookie: setCookie.split(';')[0] ?? '' }
}

export type Member = Somebody & { userId: string; email: string }

/**
 * A person with an account who is signed in. The rows are written as they would be after signing up and in,
 * which takes a tenth of a second for each hash. With a `passwordHash` they can also sign in at the door.
 */
export async function aMember(
  db: Database,
  { name = 'Ada Sample', email = `${randomUUID()}@example.org`, passwordHash = '', now = new Date() } = {},
): Promise<Member> {
  const userId = randomUUID()
  const token = randomBytes(24).toString('base64url')
  await db.insert(user).values({ id: userId, name, email })
  await db.insert(session).values({
    id: randomUUID(),
    userId,
    token,
    expiresAt: new Date(now.getTime() + 24 * 60 * 60 * 1000),
  })
  if (passwordHash) {
    const credential = { accountId: userId, providerId: 'credential', password: passwordHash }
    await db.insert(account).values({ id: randomUUID(), userId, ...credential })
  }
  const [owner] = await db.insert(person).values({ userId }).returning({ id: person.id })
  if (!owner) throw new Error('The new person was not returned.')
  // Only the part before the point is looked up; the rest is the signature, which better-auth alone reads.
  return { personId: owner.id, userId, email, cookie: `session=${token}.signature` }
}
