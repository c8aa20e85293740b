import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReviewSheets } from '#app/features/mentoring/components/review.tsx'
import { findOwnAccess } from '#app/features/mentoring/may-see.server.ts'
import {
  accessLogPath,
  mentorshipPath,
  sharingPath,
  viewAsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { loadReview } from '#app/features/mentoring/routes/review-data.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'What your mentor sees',
    description: 'Your page with their eyes.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const mentorshipId = readId(params.mentorship)
  const viewer = await requireMember(context, viewAsPath(mentorshipId))
  const access = await findOwnAccess(context.db, { ownerId: viewer.personId, mentorshipId })
  if (!access || access.hasEnded) throw notFound()
  return { mentor: access.mentorName, review: await loadReview(context, access, viewer.timeZone) }
}

export default function ViewAs() {
  const { mentor, review } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={`What ${mentor} sees`} overline={<a href={mentorshipPath(review.id)}>Mentorship</a>}>
        <p>This page and the pages behind its links, exactly as far as they can read.</p>
      </PageHead>
      <div className="mt-6">
        <Callout>
          <p>
            Your own look is not in the <a href={accessLogPath}>access log</a>. To share more or less, go to{' '}
            <a href={sharingPath}>who can see what</a>.
          </p>
        </Callout>
      </div>
      <ReviewSheets review={review} canComment={false} />
    </div>
  )
}
