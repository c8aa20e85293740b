import type { LoaderFunctionArgs } from '@remix-run/node'
import { goalsToCsv } from '#app/features/goals/goal-csv.server.ts'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import { listEveryGoal } from '#app/features/goals/goal-queries.server.ts'
import { requireOwner } from '#app/features/goals/routes/goal-request.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const owner = await requireOwner(context, goalsPath)
  return new Response(goalsToCsv(await listEveryGoal(context.db, owner)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="goals.csv"',
    },
  })
}
