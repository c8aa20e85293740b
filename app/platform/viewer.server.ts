import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { cookieName, readCookie, writeCookie } from '#app/platform/cookies.server.ts'
import type { Database } from '#db/client.ts'
import { person, session, user } from '#db/schema/index.ts'

/** Who is asking. A stranger has left nothing; a visitor has work but no account; a member is signed in. */
export type Viewer =
  | { kind: 'stranger' }
  | { kind: 'visitor'; personId: string; timeZone: string | null }
  | {
      kind: 'member'
      personId: string
      userId: string
      name: string
      email: string
      /** IANA name of the zone whose days are this person's days; null until it is known, and then UTC's are. */
      timeZone: string | null
    }

/** Days for which a browser without an account keeps its way back to its work. */
export const visitorDays = 30

/** One statement for a member, one for a visitor, none for a stranger. */
export async function findViewer(db: Database, request: Request, origin: string, now: Date): Promise<Viewer> {
  const member = await findMember(db, request, origin, now)
  if (member) return member
  const visitor = await findVisitor(db, request, origin)
  return visitor ? { kind: 'visitor', ...visitor } : { kind: 'stranger' }
}

async function findMember(
  db: Database,
  request: Request,
  origin: string,
  now: Date,
): Promise<Viewer | undefined> {
  const token = readSessionToken(request, origin)
  if (!token) return undefined
  const [row] = await db
    .select({
      personId: person.id,
      userId: user.id,
      name: user.name,
      email: user.email,
      timeZone: person.timeZone,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(person, eq(person.userId, user.id))
    .where(and(eq(session.token, token), gt(session.expiresAt, now)))
    .limit(1)
  return row && { kind: 'member', ...row }
}

/** The token of the session that this browser says it has. It may have ended. */
export function readSessionToken(request: Request, origin: string): string | undefined {
  // The cookie is `token.signature`. The token alone is the secret: 32 random characters, looked up whole.
  return readCookie(request, cookieName('session', origin))?.split('.')[0] || undefined
}

/** The person behind the visitor cookie of this browser, whether or not somebody is signed in as well. */
export async function findVisitorPerson(
  db: Database,
  request: Request,
  origin: string,
): Promise<string | undefined> {
  return (await findVisitor(db, request, origin))?.personId
}

async function findVisitor(
  db: Database,
  request: Request,
  origin: string,
): Promise<{ personId: string; timeZone: string | null } | undefined> {
  const token = readCookie(request, cookieName('visitor', origin))
  if (!token) return undefined
  const [row] = await db
    .select({ personId: person.id, timeZone: person.timeZone })
    .from(person)
    .where(and(eq(person.visitorTokenHash, hashToken(token)), isNull(person.userId)))
    .limit(1)
  return row
}

/** A new person without an account, and the cookie that leads this browser back to it. */
export async function welcomeVisitor(
  db: Database,
  origin: string,
  now: Date,
): Promise<{ personId: string; setCookie: string }> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await db
    .insert(person)
    .values({ visitorTokenHash: hashToken(token), createdAt: now })
    .returning({ id: person.id })
  if (!row) throw new Error('The new person was not returned.')
  return {
    personId: row.id,
    setCookie: writeCookie(cookieName('visitor', origin), token, { maxAge: visitorDays * 24 * 60 * 60 }),
  }
}

/**
 * The person behind a request that brings something worth keeping. A stranger becomes a visitor here; the headers then hold
 * the cookie that leads back to the work, and belong on the answer.
 */
export async function personFor(
  { db, origin, now }: { db: Database; origin: string; now: Date },
  viewer: Viewer,
): Promise<{ personId: string; headers: Headers }> {
  const headers = new Headers()
  if (viewer.kind !== 'stranger') return { personId: viewer.personId, headers }
  const { personId, setCookie } = await welcomeVisitor(db, origin, now)
  headers.append('set-cookie', setCookie)
  return { personId, headers }
}

/** A `Set-Cookie` value that makes this browser forget its session. */
export function forgetSessionCookie(origin: string): string {
  return writeCookie(cookieName('session', origin), '', { maxAge: 0 })
}

/** A `Set-Cookie` value that makes this browser forget its visitor. */
export function forgetVisitorCookie(origin: string): string {
  return writeCookie(cookieName('visitor', origin), '', { maxAge: 0 })
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
