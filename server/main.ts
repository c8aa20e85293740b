import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import * as build from 'virtual:remix/server-build'
import { createRequestHandler, type RequestHandler } from '@remix-run/server-runtime'
import { eq } from 'drizzle-orm'
import { accountMailJob, sendAccountMail } from '#app/features/account/account-public.server.ts'
import { sendDueDigests } from '#app/features/goals/goals-public.server.ts'
import { prepareSearch } from '#app/features/learn/learn-public.server.ts'
import {
  invitationMailJob,
  mentoringNewsJob,
  sendInvitationMail,
  sendMentoringNews,
} from '#app/features/mentoring/mentoring-public.server.ts'
import { createAuth } from '#app/platform/auth.server.ts'
import { EnvironmentError, readEnv } from '#app/platform/env.server.ts'
import { type Jobs, startInProcess, startQueue } from '#app/platform/jobs.server.ts'
import { createLog, describeError } from '#app/platform/log.server.ts'
import { createMailer } from '#app/platform/mail.server.ts'
import { createVault } from '#app/platform/vault.server.ts'
import { connectPostgres, type DatabaseConnection, DatabaseUnavailable, openEmbedded } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { session, user } from '#db/schema/index.ts'
import { createApp } from '#server/app.ts'
import { keepHouse } from '#server/housekeeping.ts'
import { createHttpServer } from '#server/http-server.ts'
import { stopOnSignal } from '#server/shutdown.ts'
import { readStaticFiles, type StaticFile } from '#server/static-files.ts'

/** A start that failed for a reason the person at the terminal can mend. The message is one sentence. */
class StartFailure extends Error {}

type StartOptions = {
  /** The client build to serve. */
  clientFolder?: string
  /** Fill an empty database with the demo world and print how to sign in to it. */
  demo?: boolean
  /** Renders instead of the build that this module was bundled with. */
  handler?: RequestHandler
  /** Sees requests first and passes on those it does not answer: Vite while developing. */
  before?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void
}

/**
 * Opens the database, brings it up to date, listens, and prints the address.
 * Anything that stands in the way ends the process with one sentence and exit code 1.
 */
export async function start(options: StartOptions = {}): Promise<void> {
  try {
    await listenForRequests(options)
  } catch (error) {
    if (
      error instanceof StartFailure ||
      error instanceof EnvironmentError ||
      error instanceof DatabaseUnavailable
    ) {
      console.error(error.message)
    } else {
      console.error('Critical Path could not start.', error)
    }
    process.exit(1)
  }
}

async function listenForRequests(options: StartOptions): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  const connection = env.databaseUrl
    ? await connectPostgres(env.databaseUrl)
    : await openEmbedded(path.join(env.dataDir, 'database'))
  await migrateDatabase(connection)
  const auth = createAuth({ db: connection.db, origin: env.origin, secret: env.authSecret })
  const vault = createVault(env.authSecret)
  const mailer = createMailer({
    smtpUrl: env.smtpUrl,
    from: env.mailFrom,
    outbox: path.join(env.dataDir, 'outbox'),
  })
  const { db } = connection
  const jobs = keepJobs(env.databaseUrl, connection, {
    log,
    handlers: {
      [accountMailJob]: (data) => sendAccountMail({ db, mailer, origin: env.origin, now: new Date() }, data),
      [invitationMailJob]: (data) =>
        sendInvitationMail({ db, mailer, origin: env.origin, now: new Date() }, data),
      [mentoringNewsJob]: (data) =>
        sendMentoringNews({ db, mailer, origin: env.origin, now: new Date() }, data),
    },
    sweeps: [
      {
        name: 'weekly-digest',
        everyMinutes: 5,
        run: async () => {
          const sent = await sendDueDigests({ db, mailer, origin: env.origin, now: new Date() })
          if (sent > 0) log.info({ sent }, 'sent weekly digests')
        },
      },
    ],
  })
  // Loaded only where it is wanted: nobody else needs the demo world in memory.
  const demo = options.demo ? await import('#db/seed/demo-world.ts') : undefined
  const signIns = await demo?.seedDemoWorld({
    db: connection.db,
    auth,
    vault,
    origin: env.origin,
    now: new Date(),
  })
  const app = createApp({
    handler: options.handler ?? createRequestHandler(build, import.meta.env.MODE),
    db: connection.db,
    auth,
    log,
    vault,
    jobs,
    origin: env.origin,
    trustedProxies: env.trustedProxies,
    staticFiles: options.clientFolder ? readStaticFiles(options.clientFolder) : new Map<string, StaticFile>(),
    checkReady: async () => {
      await connection.ping()
      // better-auth looks at its tables only when somebody signs in.
      await connection.db
        .select({ id: session.id })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .limit(1)
    },
  })
  const server = createHttpServer({ app, log, origin: env.origin, before: options.before })
  await listen(server, env.port, env.host)
  const leaveHouse = keepHouse(connection.db, log)
  stopOnSignal({
    server,
    log,
    close: async () => {
      leaveHouse()
      await jobs.stop()
      await connection.close()
    },
  })
  process.on('unhandledRejection', (reason) =>
    log.error({ error: describeError(reason) }, 'unhandled rejection'),
  )
  process.stdout.write(`Critical Path is ready on ${env.origin}\n`)
  if (signIns) process.stdout.write(`A made-up world is in it. Sign in as\n${signIns.join('\n')}\n`)
  // In pieces and after all else: nobody waits for it, and the first who searches need not either.
  void prepareSearch()
}

/** The queue of the database that there is. Opening it takes a while and nobody waits for it but the first job. */
function keepJobs(
  databaseUrl: string | undefined,
  connection: DatabaseConnection,
  parts: Parameters<typeof startInProcess>[0],
): Jobs {
  if (!databaseUrl) return startInProcess(parts)
  const queue = startQueue(databaseUrl, connection, parts)
  queue.catch((error: unknown) =>
    parts.log.error({ error: describeError(error) }, 'the queue could not be opened'),
  )
  return {
    add: async (name, data) => (await queue).add(name, data),
    stop: async () => (await queue.catch(() => undefined))?.stop(),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFailure(listenSentence(error, port, host))),
    )
    server.listen(port, host, resolve)
  })
}

function listenSentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is already in use; set PORT to another one.`
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by this user; set PORT to one above 1023.`
  return `HOST ${host} cannot be listened on (${error.code ?? error.message}).`
}
