import type { LoaderFunctionArgs } from '@remix-run/node'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import { promotionCaseMarkdown } from '#app/features/goals/promotion-case.ts'
import { readCase } from '#app/features/goals/routes/case-data.server.ts'
import { requireOwner } from '#app/features/goals/routes/goal-request.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const owner = await requireOwner(context, goalsPath)
  const viewer = await context.viewer()
  const { chapters, target } = await readCase(context, owner.personId)
  const text = promotionCaseMarkdown(chapters, {
    name: viewer.kind === 'member' ? viewer.name : null,
    target,
    today: owner.today,
  })
  return new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="promotion-case.md"',
    },
  })
}
