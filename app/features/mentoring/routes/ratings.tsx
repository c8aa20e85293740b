import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { isCompetencySlug } from '#app/domain/competency.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import { fullAssessmentPath, selfRatingPath } from '#app/features/assess/assess-paths.ts'
import { AnchorChoice } from '#app/features/mentoring/components/anchor-choice.tsx'
import { CalibrationView } from '#app/features/mentoring/components/calibration-view.tsx'
import { maySee } from '#app/features/mentoring/may-see.server.ts'
import { menteePath, mentorshipPath, ratingsPath } from '#app/features/mentoring/mentoring-paths.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { rateMentee } from '#app/features/mentoring/rating-commands.server.ts'
import { ratingForm } from '#app/features/mentoring/rating-forms.ts'
import { listRatedPairs } from '#app/features/mentoring/rating-queries.server.ts'
import { anchored } from '#app/features/mentoring/routes/anchored-levels.server.ts'
import { logMentorView } from '#app/features/mentoring/routes/mentee-access.server.ts'
import {
  hasEnded,
  requireRunning,
  requireSharing,
} from '#app/features/mentoring/routes/party-access.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Ratings', description: 'What two people see of one.', indexed: false })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { parties, access, viewer } = await requireSharing(context, params.mentorship, ratingsPath)
  const { mentorshipId, side, me, other } = parties
  const pairs = await listRatedPairs(context.db, { mentorshipId, side })
  const seesOwn = side === 'mentee' || maySee(access, 'readings')
  if (side === 'mentor' && seesOwn && pairs.some(({ self }) => self !== null)) {
    await logMentorView(context, viewer, access, { kind: 'ratings', shown: ['readings'] })
  }
  const asked = new URL(request.url).searchParams.get('competency')
  const chosen = side === 'mentor' && isCompetencySlug(asked) ? anchored(asked) : null
  const byCompetency = new Map(pairs.map((pair) => [pair.competency, pair]))
  return {
    mentorshipId,
    side,
    other: other.name,
    hasEnded: parties.hasEnded,
    seesOwn,
    rating: chosen && {
      ...chosen,
      observed: byCompetency.get(chosen.slug)?.observed ?? null,
    },
    rows: competencies.map(({ slug, name }) => {
      const pair = byCompetency.get(slug)
      return {
        slug,
        name,
        ratedOn: pair?.ratedAt ? momentWords(pair.ratedAt, me.timeZone).split(',')[0] : null,
        observed: pair?.observed ?? null,
        self: seesOwn ? (pair?.self ?? null) : null,
        isRevealed: pair?.isRevealed ?? false,
        selfHref: selfRatingPath(slug),
      }
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parties = await requireRunning(context, params.mentorship, ratingsPath)
  if (parties.side !== 'mentor') throw notFound()
  const { mentorshipId, me } = parties
  const typed = await readForm(request)
  const form = parseForm(ratingForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const rated = await rateMentee(context.db, {
    raterId: me.personId,
    mentorshipId,
    rating: form.values,
    now: context.now,
  })
  if (!rated.ok) {
    if (rated.failure === 'over') throw hasEnded(parties)
    return rejectForm({ errors: { form: 'That is enough for one day. Go on tomorrow.' }, typed }, 429)
  }
  throw redirect(ratingsPath(mentorshipId))
}

export default function Ratings() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const isMentor = page.side === 'mentor'
  const { rating } = page
  return (
    <div className="page pb-16">
      <PageHead
        title={isMentor ? `What you see of ${page.other}` : `What ${page.other} sees of you`}
        overline={
          <a href={isMentor ? menteePath(page.mentorshipId) : mentorshipPath(page.mentorshipId)}>
            {isMentor ? page.other : `Mentorship with ${page.other}`}
          </a>
        }
      >
        <p>
          {isMentor
            ? `By the same statements by which ${page.other} rates themself. Neither of you sees the other\u2019s rating of a competency until both are there.`
            : 'By the same statements by which you rate yourself. A rating of a competency is shown once you have rated it, too; until then neither of you sees the other\u2019s.'}
        </p>
      </PageHead>
      {rating ? (
        <Sheet title={rating.name} aside={rating.summary}>
          <form method="post" className="grid max-w-[46rem] gap-5" noValidate>
            <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
            <input type="hidden" name="competency" value={rating.slug} />
            <AnchorChoice
              name="level"
              legend={
                <>
                  <strong>Choose the line that is closest.</strong> Settle on the highest level whose
                  statements you have seen for yourself.
                </>
              }
              levels={rating.levels}
              chosen={rejected?.typed.level ?? (rating.observed ? String(rating.observed.level) : undefined)}
              error={rejected?.errors.level}
            />
            <TextArea
              name="evidence"
              label="What you saw"
              hint={`An occasion, a document, a result. With it the rating weighs more. ${page.other} reads it.`}
              rows={4}
              defaultValue={rejected?.typed.evidence ?? rating.observed?.evidence}
              error={rejected?.errors.evidence}
            />
            <p className="flex flex-wrap items-center gap-4">
              <Button look="primary">Keep the rating</Button>
              <a href={ratingsPath(page.mentorshipId)}>Not now</a>
            </p>
          </form>
        </Sheet>
      ) : null}
      <Sheet
        title="Side by side"
        wide
        aside="Own rating minus observed. A gap is something to talk about, not a fault."
      >
        <CalibrationView
          rows={page.rows}
          isMentor={isMentor}
          other={page.other}
          seesOwn={page.seesOwn}
          rateHref={
            isMentor && !page.hasEnded
              ? Object.fromEntries(
                  page.rows.map(({ slug }) => [slug, `${ratingsPath(page.mentorshipId)}?competency=${slug}`]),
                )
              : {}
          }
          names={proficiencyNames}
        />
        {isMentor ? null : (
          <p className="measure mt-5">
            To see what waits, rate yourself: <a href={fullAssessmentPath}>the full assessment</a>.
          </p>
        )}
      </Sheet>
    </div>
  )
}
