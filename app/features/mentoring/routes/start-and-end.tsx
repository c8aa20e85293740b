import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { fullAssessmentPath } from '#app/features/assess/assess-paths.ts'
import type { ReadingNear } from '#app/features/assess/assess-public.server.ts'
import { couldSee, maySee } from '#app/features/mentoring/may-see.server.ts'
import {
  menteePath,
  mentorshipPath,
  ratingsPath,
  startAndEndPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { gone, logMentorView } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { requireSharing } from '#app/features/mentoring/routes/party-access.server.ts'
import { findStartAndEnd } from '#app/features/mentoring/start-and-end.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Callout } from '#app/ui/callout.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Start and end',
    description: 'Readings at the start of a mentorship and now, side by side.',
    indexed: false,
  })

/** Days around the start and the end in which an assessment tells of them. */
const near = 21

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const { parties, access, viewer } = await requireSharing(context, params.mentorship, startAndEndPath)
  const { mentorshipId, side, me, other, startedAt, endedAt } = parties
  if (side === 'mentor') {
    if (!maySee(access, 'readings')) {
      if (!couldSee(access, 'readings')) throw notFound()
      throw gone(`${other.name} has taken this back since you last looked.`)
    }
    await logMentorView(context, viewer, access, { kind: 'start-and-end', shown: ['readings'] })
  }
  const { start, end, revealed } = await findStartAndEnd(db, { mentorshipId, now })
  // An own rating stays hidden from the mentor until they have rated the same.
  const seesOwn = (slug: string) => side === 'mentee' || revealed.includes(slug)
  const valueIn = (readings: ReadingNear[], slug: string, kind: string) =>
    readings.find((reading) => reading.competency === slug && reading.kind === kind)?.value ?? null
  const ends = endedAt ?? now
  const isNear = (readings: ReadingNear[], to: Date) =>
    readings.some(
      ({ kind, takenOn }) =>
        kind === 'self' && Math.abs(new Date(takenOn).getTime() - to.getTime()) <= near * 86_400_000,
    )
  const day = (date: Date) => momentWords(date, me.timeZone).split(',')[0] ?? ''
  return {
    mentorshipId,
    side,
    other: other.name,
    started: day(startedAt),
    ended: endedAt && day(endedAt),
    isEmpty: end.length === 0,
    asksStart: !isNear(start, startedAt) && now.getTime() - startedAt.getTime() <= near * 86_400_000,
    asksEnd: !isNear(end, ends) && ends.getTime() - startedAt.getTime() > near * 86_400_000,
    rows: competencies
      .map(({ slug, name }) => ({
        slug,
        name,
        ownStart: seesOwn(slug) ? valueIn(start, slug, 'self') : null,
        ownEnd: seesOwn(slug) ? valueIn(end, slug, 'self') : null,
        observedStart: valueIn(start, slug, 'observed'),
        observedEnd: valueIn(end, slug, 'observed'),
        isHidden: !seesOwn(slug) && valueIn(end, slug, 'self') !== null,
      }))
      .filter(({ ownEnd, observedEnd, isHidden }) => ownEnd !== null || observedEnd !== null || isHidden),
  }
}

export default function StartAndEnd() {
  const page = useLoaderData<typeof loader>()
  const isMentor = page.side === 'mentor'
  const latest = page.ended ? 'End' : 'Now'
  const value = (number: number | null, isHidden = false) =>
    isHidden ? 'hidden until you rate' : number === null ? '' : number.toFixed(1)
  return (
    <div className="page pb-16">
      <PageHead
        title={page.ended ? 'Start and end' : 'The start, and now'}
        overline={
          <a href={isMentor ? menteePath(page.mentorshipId) : mentorshipPath(page.mentorshipId)}>
            {isMentor ? page.other : `Mentorship with ${page.other}`}
          </a>
        }
      >
        <p>
          Readings on {page.started}, beside those {page.ended ? `on ${page.ended}` : 'of today'}. Each is the
          nearest that there is.
        </p>
      </PageHead>
      {page.asksStart || page.asksEnd ? (
        <div className="mt-6">
          <Callout
            title={page.asksStart ? 'There is no reading of the start yet' : 'There is no new reading yet'}
          >
            <p>
              {isMentor
                ? `Ask ${page.other} to take the full assessment, and rate what you see yourself.`
                : 'Take the full assessment: half an hour now shows later what this mentorship changed.'}{' '}
              {isMentor ? (
                <a href={ratingsPath(page.mentorshipId)}>Rate what you see</a>
              ) : (
                <a href={fullAssessmentPath}>The full assessment</a>
              )}
            </p>
          </Callout>
        </div>
      ) : null}
      <Sheet title="Side by side" wide>
        {page.isEmpty ? (
          <EmptyState title="Nothing was rated yet">
            An assessment at the start and one at the end stand here beside each other.
          </EmptyState>
        ) : (
          <Table
            caption="Own and observed readings at the start and later"
            captionHidden
            rows={page.rows}
            rowKey={({ slug }) => slug}
            columns={[
              { head: 'Competency', cell: ({ name }) => name },
              { head: 'Own, start', number: true, cell: ({ ownStart }) => value(ownStart) },
              {
                head: `Own, ${latest.toLowerCase()}`,
                number: true,
                cell: ({ ownEnd, isHidden }) => value(ownEnd, isHidden),
              },
              { head: 'Change', number: true, cell: ({ ownStart, ownEnd }) => change(ownStart, ownEnd) },
              { head: 'Observed, start', number: true, cell: ({ observedStart }) => value(observedStart) },
              {
                head: `Observed, ${latest.toLowerCase()}`,
                number: true,
                cell: ({ observedEnd }) => value(observedEnd),
              },
            ]}
          />
        )}
      </Sheet>
    </div>
  )
}

function change(start: number | null, end: number | null): string {
  if (start === null || end === null) return ''
  const difference = end - start
  return `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`
}
