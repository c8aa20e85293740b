import { randomUUID } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { cookieName } from '#app/platform/cookies.server.ts'
import { hashPassword, verifyPassword } from '#app/platform/password-hash.server.ts'
import type { Database } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'

export const passwordLength = { least: 12, most: 128 } as const

/** Seconds a sign-in lasts. Fixed rather than sliding, so that reading a page never writes. */
const sessionSeconds = 30 * 24 * 60 * 60

/**
 * Accounts and sessions. Nothing of it is mounted under an address: actions call `auth.handler` with a request of their
 * own (see auth-request.server.ts), because its rate limits hold only there and not on `auth.api`.
 */
export function createAuth(options: { db: Database; origin: string; secret: string }) {
  const https = options.origin.startsWith('https:')
  return betterAuth({
    appName: 'Critical Path',
    baseURL: options.origin,
    basePath: '/auth',
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Otherwise it prints what it did not expect, with the parameters of the query, past our log.
    onAPIError: { throw: true },
    database: drizzleAdapter(options.db, { provider: 'pg', schema, transaction: true }),
    emailAndPassword: {
      enabled: true,
      // Not signing in at once makes a known address answer like a new one.
      autoSignIn: false,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      customRules: {
        '/sign-in/email': { window: 300, max: 20 },
        '/sign-up/email': { window: 3600, max: 20 },
      },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
      cookies: { session_token: { name: cookieName('session', options.origin) } },
      // Its own 'uuid' would leave the making to column defaults, which our tables do not have.
      database: { generateId: () => randomUUID() },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
