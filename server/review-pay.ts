import { isUuid } from '#app/domain/uuid.ts'
import { decideFlagged, listFlagged } from '#app/features/salary/salary-public.server.ts'
import { runReview, say } from '#server/run-review.ts'

// `npm run salary:review`: lists the contributed pay that lies far outside what is known. With an id and "count" or "refuse" it decides on one.
const [id, decision] = process.argv.slice(2)

await runReview(async (db) => {
  if (id && (decision === 'count' || decision === 'refuse')) {
    const decided = isUuid(id) ? await decideFlagged(db, { id, isCounted: decision === 'count' }) : undefined
    say(decided?.ok ? 'Decided. It shows at the next weekly recomputation.' : 'Nothing waits under this id.')
    return
  }
  const waiting = await listFlagged(db)
  for (const { id: own, country, currency, level, year, base, bonus, equity } of waiting) {
    say(`${own}  ${country} ${level} ${year}: base ${base}, bonus ${bonus}, equity ${equity} ${currency}`)
  }
  say(waiting.length === 0 ? 'Nothing waits.' : 'Decide with: npm run salary:review -- <id> count|refuse')
})
