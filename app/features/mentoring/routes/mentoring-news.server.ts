import { mentoringNewsJob, type News } from '#app/features/mentoring/news-mail.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** Something new for the other of the two. They get a mail at once only where they chose so; the job asks. */
export async function mentoringNews({ jobs }: RequestContext, news: News): Promise<void> {
  await jobs.add(mentoringNewsJob, news)
}
