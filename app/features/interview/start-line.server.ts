import { sql } from 'drizzle-orm'
import { practicePath } from '#app/features/interview/interview-paths.ts'
import type { StartLine } from '#app/platform/start-line.server.ts'

/** How many interview questions have come back. */
export const startLine: StartLine<number> = {
  section: 'today',
  facts: ({ personId, now }) => sql<number>`(
    select count(*)::int from question_state q
    where q.person_id = ${personId}::uuid and q.due <= ${now.toISOString()}::timestamptz)`,
  lines: (due) =>
    due === 0
      ? []
      : [
          {
            text: due === 1 ? '1 interview question is due' : `${due} interview questions are due`,
            href: practicePath,
          },
        ],
}
