import path from 'node:path'
import { isUuid } from '#app/domain/uuid.ts'
import {
  listOpenReports,
  reportReasonWords,
  settleReport,
} from '#app/features/interview/interview-public.server.ts'
import { EnvironmentError, readEnv } from '#app/platform/env.server.ts'
import { connectPostgres, DatabaseUnavailable, openEmbedded } from '#db/client.ts'

// `npm run questions:review`: lists what people say is wrong with questions. With an id and "settle" it takes one off the list.
// The embedded database belongs to one process, so the app has to be stopped for it; PostgreSQL needs no stop.
const [id, decision] = process.argv.slice(2)

try {
  await review()
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof DatabaseUnavailable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function review(): Promise<void> {
  const env = readEnv(process.env)
  const connection = env.databaseUrl
    ? await connectPostgres(env.databaseUrl)
    : await openEmbedded(path.join(env.dataDir, 'database'))
  try {
    if (id && decision === 'settle') {
      const settled = isUuid(id) ? await settleReport(connection.db, { id, now: new Date() }) : undefined
      say(settled?.ok ? 'Settled.' : 'Nothing waits under this id.')
      return
    }
    const waiting = await listOpenReports(connection.db)
    for (const { id: own, question, reason, text, reportedAt } of waiting) {
      say(`${own}  ${reportedAt.toISOString().slice(0, 10)} ${question}: ${reportReasonWords[reason]}`)
      if (text) say(text.replace(/^/gm, '    '))
    }
    say(waiting.length === 0 ? 'Nothing waits.' : 'Settle with: npm run questions:review -- <id> settle')
  } finally {
    await connection.close()
  }
}

function say(line: string): void {
  // What people typed may hold characters that would move the cursor of a terminal.
  process.stdout.write(`${line.replace(/[^\P{Cc}\n]/gu, '')}\n`)
}
