import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connectPostgres } from '#db/client.ts'
import { user } from '#db/schema/index.ts'
import { withPostgres } from '#tests/setup/test-database.ts'

test('PostgreSQL keeps a query that was asked before ready for the next time', () =>
  withPostgres(async ({ url }) => {
    const connection = await connectPostgres(url, { max: 1 })
    try {
      const { db } = connection
      for (const email of ['one@example.org', 'two@example.org']) {
        await db.select({ id: user.id }).from(user).where(eq(user.email, email))
      }
      const kept = await db.execute<{ statement: string }>(
        sql`select statement from pg_prepared_statements where statement like ${'%"email" = $1%'}`,
      )
      expect(kept).toHaveLength(1)
    } finally {
      await connection.close()
    }
  }))
