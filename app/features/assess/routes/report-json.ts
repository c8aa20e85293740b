import type { LoaderFunctionArgs } from '@remix-run/node'
import { framework } from '#app/content/framework.server.ts'
import { findReport } from '#app/features/assess/report-query.server.ts'
import { readTarget } from '#app/features/assess/routes/route-guards.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'

/** The report as data, unrounded, for the person it belongs to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const named = readTarget(new URL(request.url))
  if (viewer.kind === 'stranger') throw notFound()
  const { target, chosen, ...report } = await findReport(context.db, viewer.personId, named)
  const { role, level, name, requirements, essentials } = target
  const body = {
    framework: framework.version,
    computedAt: context.now.toISOString(),
    target: { role, level, name, byDate: chosen?.byDate ?? null, requirements, essentials },
    ...report,
  }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="readiness-${role}-${level}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
