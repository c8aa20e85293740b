import { listDesk } from '#app/features/mentoring/desk-queries.server.ts'
import { connectPostgres } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { aBusyDesk } from '#tests/factories/mentor-desk.ts'

/** Milliseconds for the desk of a mentor of 200 mentees with 250 rows of activity each, the median of several calls. */
export async function measureMentorDesk(url: string): Promise<number> {
  const connection = await connectPostgres(url)
  try {
    await migrateDatabase(connection)
    const now = new Date()
    const { mentor } = await aBusyDesk(connection.db, { now })
    const times: number[] = []
    for (let call = 0; call < 9; call += 1) {
      const began = performance.now()
      await listDesk(connection.db, { mentorId: mentor.personId, now })
      times.push(performance.now() - began)
    }
    return times.sort((a, b) => a - b)[4] ?? Number.NaN
  } finally {
    await connection.close()
  }
}
