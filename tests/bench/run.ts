// `npm run bench`: what the server costs, beside the least it could cost, all in one run on this machine. Compare the
// figures of one run with each other; between runs and machines only their ratios hold.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { atLeast, atMost, cpuBars, deskBar, leastGainOfCache, payReadBar } from '#tests/bench/bars.ts'
import { buildInside, type Inside } from '#tests/bench/build-inside.ts'
import { compressed, fetchBytes, measureBareReact, measureRawServer } from '#tests/bench/floors.ts'
import { type Load, measureLoad } from '#tests/bench/load.ts'
import { countOver, printFigures, printHeading, printRow, say } from '#tests/bench/print.ts'
import { measureResets } from '#tests/bench/resets.ts'
import { measureSignIns } from '#tests/bench/sign-ins.ts'
import { measureStart, startMeasured } from '#tests/bench/start-time.ts'
import type { BuiltApp, BuiltAppWishes } from '#tests/setup/built-app.ts'
import { startPostgresServer } from '#tests/setup/postgres-server.ts'

type Seeded = Awaited<ReturnType<Inside['seedBench']>>

const readingPage = '/competencies/team-leadership'
const questionForm = '/assess/quick/team-leadership'
/** A cookie that leads to nobody: its bearer gets every page rendered anew. */
const unknownVisitor = { cookie: 'visitor=nobody' }
const loadColumns = ['requests/s', 'p50 ms', 'p99 ms', 'CPU ms']

const began = performance.now()
const scratch = mkdtempSync(path.join(tmpdir(), 'critical-path-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
const { inside, file: bundle } = await buildInside()
const server = await startPostgresServer()
try {
  await runAll()
} finally {
  await server.stop()
}
say(`\n${countOver()} over the bar, in ${((performance.now() - began) / 1000).toFixed(0)} s`)

async function runAll(): Promise<void> {
  const embedded = { dataDir: path.join(scratch, 'embedded') }
  const onPostgres = { dataDir: scratch, databaseUrl: server.urlOf('bench') }
  const admin = postgres(server.urlOf('postgres'), { max: 1 })
  await admin`create database bench`
  await admin.end()
  const people = {
    embedded: await inside.seedBench({ folder: path.join(embedded.dataDir, 'database') }),
    postgres: await inside.seedBench({ url: onPostgres.databaseUrl }),
  }
  say(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`)

  await withApp(embedded, async (app) => {
    await measurePublicPages(app)
    await measurePeople('embedded', app, people.embedded)
  })
  await withApp(onPostgres, (app) => measurePeople('postgres', app, people.postgres))

  printHeading('Start, on a database that is there')
  await measureStart('postgres', onPostgres)
  await measureStart('embedded', embedded)

  printHeading('Heaviest computation')
  printRow('readiness of somebody with fifteen gaps, ms', [inside.timeReadiness().toFixed(3)])

  await measurePay()
  await measureDesk()
}

async function withApp(wishes: BuiltAppWishes, work: (app: BuiltApp) => Promise<void>): Promise<void> {
  const app = await startMeasured(wishes)
  try {
    // What all pages share: until some thousand of them were rendered, half of the time goes into compiling.
    await measureLoad(app, { address: '/', headers: unknownVisitor, warmUp: 2_000 })
    await work(app)
  } finally {
    await app.stop()
  }
}

async function measurePublicPages(app: BuiltApp): Promise<void> {
  const landing = await fetchBytes(`${app.origin}/`)
  printHeading('Pages for everybody', loadColumns)
  printFigures('node:http, the bytes of the landing page', await measureRawServer(landing, scratch))
  printFigures('React alone, the landing page', await measureBareReact(bundle))
  for (const [name, address] of [
    ['landing page, kept', '/'],
    ['reading page, kept', readingPage],
  ] as const) {
    const kept = await measureLoad(app, { address, headers: compressed })
    printFigures(name, kept, atMost(kept.cpu, cpuBars.cached, 'ms CPU'))
    const rendered = await measureLoad(app, { address, headers: { ...compressed, ...unknownVisitor } })
    printFigures('  the same, rendered', rendered)
    const gain = rendered.cpu / kept.cpu
    printRow('  CPU, kept to rendered', [`1 : ${gain.toFixed(1)}`], atLeast(gain, leastGainOfCache, 'times'))
  }
}

async function measurePeople(driver: 'embedded' | 'postgres', app: BuiltApp, seeded: Seeded): Promise<void> {
  printHeading(`Pages of one person on ${driver}`, loadColumns)
  const visitor = { cookie: seeded.visitor }
  const member = { cookie: seeded.member }
  const pages: [string, Load, number][] = [
    ['question of the quick scan, a visitor', { address: questionForm, headers: visitor }, cpuBars.form],
    ['report, a member', { address: '/assess/report', headers: member }, cpuBars.member[driver]],
    ['home, a member', { address: '/', headers: member }, cpuBars.member[driver]],
    [
      'history of 40 attempts, a member',
      { address: '/assess/history', headers: member },
      cpuBars.member[driver],
    ],
    ['list of 5 goals, a member', { address: '/goals', headers: member }, cpuBars.member[driver]],
    [
      'goal of half a year, a member',
      { address: `/goals/${seeded.goal}`, headers: member },
      cpuBars.member[driver],
    ],
    [
      'check-in, a member',
      { address: `/goals/${seeded.goal}/check-in`, headers: member },
      cpuBars.member[driver],
    ],
  ]
  for (const [name, load, bar] of pages) {
    const figures = await measureLoad(app, load)
    printFigures(name, figures, atMost(figures.cpu, bar, 'ms CPU'))
  }
  const { emails, visitor: cookie } = seeded
  const reader = { address: questionForm, cookie, emails, password: inside.seededPassword }
  await measureSignIns('the question again while 40 people sign in', app, reader)
  await measureResets(app, emails)
}

async function measureDesk(): Promise<void> {
  const admin = postgres(server.urlOf('postgres'), { max: 1 })
  await admin`create database bench_desk`
  await admin.end()
  const desk = await inside.measureMentorDesk(server.urlOf('bench_desk'))
  printHeading('A mentor of 200 mentees with 50,000 rows of activity on postgres')
  printRow('the desk in its order, ms', [desk.toFixed(0)], atMost(desk, deskBar, 'ms'))
}

/** What is shown of contributed pay is computed once a week into a table; a page reads that table. */
async function measurePay(): Promise<void> {
  const admin = postgres(server.urlOf('postgres'), { max: 1 })
  await admin`create database bench_pay`
  await admin.end()
  const pay = await inside.measureContributedPay(server.urlOf('bench_pay'))
  printHeading(`${pay.rows.toLocaleString('en')} contributions of pay on postgres`)
  printRow('what a page reads, ms', [pay.read.toFixed(1)], atMost(pay.read, payReadBar, 'ms'))
  printRow('the aggregation behind it, once a week, ms', [pay.aggregate.toFixed(0)])
  say(pay.plan.map((line) => `  ${line}`).join('\n'))
}
