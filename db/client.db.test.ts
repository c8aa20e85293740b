import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  doublePrecision,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { afterEach, expect, inject, test } from 'vitest'
import { connectPostgres, type Database } from '#db/client.ts'
import { person } from '#db/schema/account.ts'
import { violatedConstraint } from '#db/violated-constraint.ts'
import { expectUnavailable } from '#tests/setup/expect-unavailable.ts'
import { testEachDriver, withEmbedded, withPostgres } from '#tests/setup/test-database.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const samples = pgTable('samples', {
  id: integer('id').primaryKey(),
  at: timestamp('at', { withTimezone: true }),
  atText: timestamp('at_text', { withTimezone: true, mode: 'string' }),
  day: date('day', { mode: 'string' }),
  safe: bigint('safe', { mode: 'number' }),
  large: bigint('large', { mode: 'bigint' }),
  amount: numeric('amount', { precision: 20, scale: 4 }),
  ratio: doublePrecision('ratio'),
  words: text('words'),
  document: jsonb('document'),
  tags: text('tags').array(),
  counts: integer('counts').array(),
})

const createSamples = sql`
  create temporary table samples (
    id int primary key, at timestamptz, at_text timestamptz, day date, safe bigint, large bigint,
    amount numeric(20, 4), ratio double precision, words text, document jsonb,
    tags text[], counts int[]
  ) on commit drop`

testEachDriver('values come back as they went in', async ({ db }) => {
  const rows = [
    {
      id: 1,
      at: new Date('2026-03-29T01:30:00.123Z'),
      atText: '2026-03-29 01:30:00.123456+00',
      day: '2026-03-29',
      safe: Number.MAX_SAFE_INTEGER,
      large: 9_223_372_036_854_775_807n,
      amount: '1234567890123456.7800',
      ratio: 0.1 + 0.2,
      words: `quote ' backslash \\ dollar $1 tab \t line \n emoji 🧭 accent é`,
      document: {
        list: [1, 2.5, null, 'x'],
        nested: { deep: true },
        text: 'it\'s "quoted" \\ 🧭',
        empty: {},
      },
      tags: ['plain', 'a "quoted", comma', 'back\\slash', '{brace}', 'line\nbreak', 'NULL'],
      counts: [1, -2, 3],
    },
    {
      id: 2,
      at: new Date('1066-10-14T23:59:59.999Z'),
      atText: '1969-12-31 23:59:59.5+00',
      day: '9999-12-31',
      safe: -1,
      large: -9_223_372_036_854_775_808n,
      amount: '-0.0001',
      ratio: -1e-300,
      words: '',
      document: [],
      tags: [],
      counts: [],
    },
    {
      id: 3,
      at: new Date('9999-12-31T23:59:59.999Z'),
      atText: '2024-02-29 00:00:00+00',
      day: '2024-02-29',
      safe: 0,
      large: 9_007_199_254_740_993n,
      amount: '0.0000',
      ratio: 0,
      words: 'null',
      document: 42,
      tags: ['', ' '],
      counts: [0],
    },
    {
      id: 4,
      at: null,
      atText: null,
      day: null,
      safe: null,
      large: null,
      amount: null,
      ratio: null,
      words: null,
      document: null,
      tags: null,
      counts: null,
    },
  ]
  await db.transaction(async (tx) => {
    await tx.execute(createSamples)
    await tx.insert(samples).values(rows)
    expect(await tx.select().from(samples).orderBy(samples.id)).toEqual(rows)
  })
})

testEachDriver('a session reckons in UTC and writes dates the ISO way', async ({ db }) => {
  const moment = sql`timestamptz '2026-06-30 23:30:00+00'`
  const [row] = await db
    .select({
      written: sql<string>`${moment}::text`,
      day: sql<string>`${moment}::date::text`,
      raw: sql`${moment}::date`,
    })
    .from(sql`(values (1)) as one`)
  expect(row).toEqual({ written: '2026-06-30 23:30:00+00', day: '2026-06-30', raw: '2026-06-30' })
})

testEachDriver('what is computed in SQL has the same type', async ({ db }) => {
  const [row] = await db
    .select({
      count: sql`count(*)`,
      large: sql`9007199254740993`,
      sum: sql`sum(n::real)`,
      average: sql`avg(n)`,
      list: sql`array_agg(n)`,
      record: sql`jsonb_build_object('n', 1)`,
      duration: sql`interval '1 day 02:00'`,
    })
    .from(sql`(values (1), (2)) as list (n)`)
  expect(row).toEqual({
    count: 2,
    large: 9_007_199_254_740_993n,
    sum: 3,
    average: '1.5000000000000000',
    list: [1, 2],
    record: { n: 1 },
    duration: '1 day 02:00:00',
  })
})

// What a server in use sorts like is its own choice: order what people see in code, or with `collate "C"`.
test.skipIf(process.env.TEST_DATABASE_URL)(
  'text sorts by code point on the test server as in PGlite',
  async () => {
    async function sorted({ db }: { db: Database }): Promise<string[]> {
      const list = sql`(values ('b'), ('a'), ('B'), ('é'), ('_')) as list (word)`
      const rows = await db.select({ word: sql<string>`word` }).from(list).orderBy(sql`word`)
      return rows.map((row) => row.word)
    }
    expect(await withPostgres(sorted)).toEqual(['B', '_', 'a', 'b', 'é'])
    expect(await withEmbedded(sorted)).toEqual(['B', '_', 'a', 'b', 'é'])
  },
)

testEachDriver('a broken constraint is known by its name, also inside a transaction', async ({ db }) => {
  await db.insert(person).values({ visitorTokenHash: 'same' })
  const outside = await db.insert(person).values({ visitorTokenHash: 'same' }).catch(violatedConstraint)
  expect(outside).toBe('person_visitor_token_unique')
  const inside = await db
    .transaction((tx) => tx.insert(person).values({ visitorTokenHash: 'same' }))
    .catch(violatedConstraint)
  expect(inside).toBe('person_visitor_token_unique')
  expect(violatedConstraint(new Error('something else'))).toBeUndefined()
})

test('ping fails in a sentence once the connection is closed, and closing twice is harmless', async () => {
  const connection = await connectPostgres(inject('testDatabases').adminUrl)
  await connection.ping()
  await connection.close()
  await connection.close()
  expect((await expectUnavailable(connection.ping())).problem).toBe('unreachable')
})

test('an address that is none is refused without repeating it', async () => {
  for (const address of [
    '',
    'localhost:5432',
    'mysql://me:secret@db/x',
    'postgres://me:sec%ZZret@db/x',
    'postgres://[',
  ]) {
    const { problem, message } = await expectUnavailable(connectPostgres(address))
    expect(problem).toBe('bad-address')
    expect(message).not.toMatch(/sec.*ret/)
  }
})

test('no server, no such database and no such user each have their sentence', async () => {
  const known = new URL(inject('testDatabases').adminUrl)
  const noServer = await expectUnavailable(connectPostgres('postgres://me:secret@127.0.0.1:1/plans'))
  expect(noServer.problem).toBe('unreachable')
  expect(noServer.message).toBe(
    'PostgreSQL at 127.0.0.1:1 cannot be reached (ECONNREFUSED); start it or correct DATABASE_URL.',
  )
  const noDatabase = await expectUnavailable(
    connectPostgres(Object.assign(new URL(known), { pathname: '/no-such' }).href),
  )
  expect(noDatabase.problem).toBe('no-such-database')
  expect(noDatabase.message).toContain('no database no-such')
  const noUser = await expectUnavailable(
    connectPostgres(Object.assign(new URL(known), { username: 'stranger' }).href),
  )
  expect(noUser.problem).toBe('access-refused')
  expect(noUser.message).toContain('refuses the user stranger')
})

/** A server that says what `answer` says to whoever connects. */
async function fakeServer(answer: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = []
  const server: Server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  }).listen(0, '127.0.0.1')
  cleanUps.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await once(server, 'listening')
  const address = server.address()
  return `postgres://me:secret@127.0.0.1:${typeof address === 'object' ? address?.port : ''}/plans`
}

function refusal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5, 'E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

test('a wrong password, a full server and one that is starting each have their sentence', async () => {
  const cases = [
    ['28P01', 'password authentication failed for user "me"', 'access-refused'],
    ['53300', 'sorry, too many clients already', 'too-many-connections'],
    ['57P03', 'the database system is starting up', 'unreachable'],
  ] as const
  for (const [code, text, problem] of cases) {
    const answer = await expectUnavailable(
      connectPostgres(await fakeServer((socket) => socket.end(refusal(code, text)))),
    )
    expect(answer.problem).toBe(problem)
    expect(answer.message).not.toContain('secret')
  }
})

test('a server that never answers is given up after the time asked for', async () => {
  const address = await fakeServer(() => {})
  const began = performance.now()
  const { problem, message } = await expectUnavailable(connectPostgres(address, { connectTimeout: 1 }))
  expect(problem).toBe('unreachable')
  expect(message).toContain('CONNECT_TIMEOUT')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('the pool is as large as the address or the caller says', async () => {
  await withPostgres(async ({ url }) => {
    for (const [address, options, size] of [
      [`${url}?max=3`, {}, 3],
      [`${url}?max=3`, { max: 2 }, 2],
    ] as const) {
      const connection = await connectPostgres(address, options)
      const ours = sql`select pg_sleep(0.03), pg_backend_pid() as pid`
      const answers = (await Promise.all(
        Array.from({ length: 12 }, () => connection.db.execute(ours)),
      )) as unknown[][]
      const sessions = new Set(answers.map(([row]) => (row as { pid: number }).pid))
      expect(sessions.size).toBe(size)
      await connection.close()
    }
  })
})
