import { findObservedStanding } from '#app/features/assess/assess-public.server.ts'
import { listCaseChapters } from '#app/features/goals/promotion-case-query.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** What the page and the Markdown of the promotion case are made from. Two statements. */
export async function readCase(context: RequestContext, personId: string) {
  const { target, ...standing } = await findObservedStanding(context.db, personId)
  return { target, chapters: await listCaseChapters(context.db, personId, standing) }
}
