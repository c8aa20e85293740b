import { hashPassword } from '#app/platform/password-hash.server.ts'
import { connectPostgres, openEmbedded } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { anOpenAttempt, manyCompletedAttempts } from '#tests/factories/attempts.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'

export const seededPassword = 'correct horse battery staple 7'

export type Seeded = {
  /** `Cookie` headers of somebody in the middle of a quick scan, and of a member with 40 finished attempts. */
  visitor: string
  member: string
  /** A goal of the member with half a year of check-ins; there are five such. */
  goal: string
  /** Members who can sign in with `seededPassword`. */
  emails: string[]
}

/** Fills a database, of which there is a folder or an address, with the people that the bench needs. */
export async function seedBench(where: { folder: string } | { url: string }): Promise<Seeded> {
  const connection = 'url' in where ? await connectPostgres(where.url) : await openEmbedded(where.folder)
  try {
    await migrateDatabase(connection)
    const { db } = connection
    const visitor = await aPerson(db)
    await anOpenAttempt(db, visitor.personId, { ratings: [2, 3, null, 4] })
    const member = await aMember(db)
    await manyCompletedAttempts(db, member.personId, 40)
    const goals: string[] = []
    for (let count = 0; count < 5; count += 1) {
      goals.push(
        await aGoal(db, member.personId, { values: Array.from({ length: 26 }, (_, week) => week / 4) }),
      )
    }
    const passwordHash = await hashPassword(seededPassword)
    const others = []
    for (let count = 0; count < 40; count += 1) others.push(await aMember(db, { passwordHash }))
    return {
      visitor: visitor.cookie,
      member: member.cookie,
      goal: goals[0] ?? '',
      emails: others.map(({ email }) => email),
    }
  } finally {
    await connection.close()
  }
}
