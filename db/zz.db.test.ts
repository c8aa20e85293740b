import { expect } from 'vitest'
import { testEachDriver } from '#tests/setup/test-database.ts'
import { person } from '#db/schema/index.ts'
for (let i = 0; i < 12; i++) testEachDriver('x' + i, async ({ db }) => {
  expect(await db.$count(person)).toBe(0)
  await db.insert(person).values({})
  expect(await db.$count(person)).toBe(1)
})
