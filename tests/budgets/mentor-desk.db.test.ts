import type { LoaderFunctionArgs } from '@remix-run/node'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { listDesk } from '#app/features/mentoring/desk-queries.server.ts'
import * as root from '#app/root.tsx'
import { countStatements } from '#tests/budgets/count-statements.ts'
import { pages } from '#tests/budgets/pages.ts'
import { aBusyDesk } from '#tests/factories/mentor-desk.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

/** A desk over many people, and the page of one of them, may ask for this much, who is asking included. */
const most = 6

testEachDriver(
  'a mentor of 200 mentees with 50,000 rows of activity reads the desk, the comparison and a mentee in six statements each',
  async (database) => {
    const { mentor, mentorshipId } = await aBusyDesk(database.db)
    expect(await countActivity(database.db)).toBeGreaterThanOrEqual(50_000)
    const desk = await listDesk(database.db, { mentorId: mentor.personId, now: new Date() })
    expect(desk).toHaveLength(200)
    expect(desk.every(({ goals, news }) => goals?.length === 5 && news > 0)).toBe(true)
    const counted = countStatements(database)
    for (const pattern of ['/mentoring', '/mentoring/compare', '/mentoring/mentees/:mentorship']) {
      const { loader } = (await pages.find((page) => page.pattern === pattern)?.load()) ?? {}
      const address = pattern.replace(':mentorship', mentorshipId)
      const request = aRequest(counted.db, address, { cookie: mentor.cookie })
      const args: LoaderFunctionArgs = { ...request, params: { mentorship: mentorshipId } }
      const asked = await counted.listDuring(() => Promise.all([root.loader(args), loader?.(args)]))
      expect([pattern, asked.length <= most ? 'within' : asked]).toEqual([pattern, 'within'])
    }
  },
  { timeout: 90_000 },
)

async function countActivity(db: Parameters<typeof listDesk>[0]): Promise<number> {
  const found = await db.execute(sql`
    select (select count(*) from check_in) + (select count(*) from answer) + (select count(*) from reading)
      + (select count(*) from feedback) as total`)
  const [row] = (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as { total: string }[]
  return Number(row?.total)
}
