import { isUuid } from '#app/domain/uuid.ts'
import {
  listOpenReports,
  reportReasonWords,
  settleReport,
} from '#app/features/interview/question-review-public.server.ts'
import { runReview, say } from '#server/run-review.ts'

// `npm run questions:review`: lists what people say is wrong with questions. With an id and "settle" it takes one off the list.
const [id, decision] = process.argv.slice(2)

await runReview(async (db) => {
  if (id && decision === 'settle') {
    const settled = isUuid(id) ? await settleReport(db, { id, now: new Date() }) : undefined
    say(settled?.ok ? 'Settled.' : 'Nothing waits under this id.')
    return
  }
  const waiting = await listOpenReports(db)
  for (const { id: own, question, reason, text, reportedAt } of waiting) {
    say(`${own}  ${reportedAt.toISOString().slice(0, 10)} ${question}: ${reportReasonWords[reason]}`)
    if (text) say(text.replace(/^/gm, '    '))
  }
  say(waiting.length === 0 ? 'Nothing waits.' : 'Settle with: npm run questions:review -- <id> settle')
})
