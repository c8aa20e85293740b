import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BetweenRow } from '#app/features/mentoring/components/between-links.tsx'
import { ReviewKeys } from '#app/features/mentoring/components/review-keys.tsx'
import { menteePath, mentoringPath, nextMenteePath } from '#app/features/mentoring/mentoring-paths.ts'
import { markReviewed } from '#app/features/mentoring/mentorship-commands.server.ts'
import { logMentorView, requireMentor } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { loadReview } from '#app/features/mentoring/routes/review-data.server.ts'
import { renderReview } from '#app/features/mentoring/routes/review-html.server.tsx'
import { readForm } from '#app/forms/form.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, TitleBlock } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Your mentee',
    description: 'What changed, and where you can help.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, access } = await requireMentor(context, params.mentorship, menteePath)
  const review = await loadReview(context, access, viewer.timeZone)
  await logMentorView(context, viewer, access, { kind: 'overview', shown: review.shown })
  const { id, name, aims, question, rhythm, started, since, report } = review
  return {
    ...{ id, name, aims, question, rhythm, started, since },
    readiness: report && `${report.range}, ${report.verdict}`,
    sheets: renderReview(review),
  }
}

/** "Done": what changed until now is seen. On to the next mentee who needs somebody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, access } = await requireMentor(context, params.mentorship, menteePath)
  await readForm(request)
  const { mentorshipId } = access
  const done = await markReviewed(context.db, { mentorId: viewer.personId, mentorshipId, now: context.now })
  if (!done.ok) throw notFound()
  throw redirect(nextMenteePath(mentorshipId))
}

export default function Mentee() {
  const review = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={review.name} overline={<a href={mentoringPath}>Your desk</a>}>
        <p>{review.aims}</p>
      </PageHead>
      <div className="no-print mt-5 flex flex-wrap items-center gap-3">
        <form method="post" id="done">
          <Button look="primary">Done, next mentee</Button>
        </form>
        <ButtonLink href={nextMenteePath(review.id)}>Next, without Done</ButtonLink>
        <ReviewKeys nextHref={nextMenteePath(review.id)} />
      </div>
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Asked', value: review.question },
            ...(review.readiness ? [{ term: 'Readiness', value: review.readiness }] : []),
            { term: 'You look in', value: review.rhythm },
            { term: 'Since', value: review.started },
            { term: 'Last done', value: review.since ?? 'not yet' },
          ]}
        />
      </div>
      <BetweenRow mentorshipId={review.id} />
      <FinishedHtml html={review.sheets} className="" />
    </div>
  )
}
