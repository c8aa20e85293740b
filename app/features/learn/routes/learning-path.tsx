import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getModule } from '#app/content/modules.server.ts'
import { findLearningPath } from '#app/content/paths.server.ts'
import { findBestReadings } from '#app/features/assess/assess-public.server.ts'
import { ModuleList } from '#app/features/learn/components/module-list.tsx'
import { learnPath, modulePath, offlinePath, pathPath } from '#app/features/learn/learn-paths.ts'
import { pathStanding } from '#app/features/learn/learning-path.ts'
import { listProgress } from '#app/features/learn/progress-queries.server.ts'
import { listed } from '#app/features/learn/routes/list-modules.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, TitleBlock } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Path: ${args.data.title}` : 'Path',
    description: args.data?.forWhom ?? 'A way through the modules.',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const path = findLearningPath(params.path)
  if (!path) throw notFound()
  const personId = await personIdOf(context)
  const [progress, readings] =
    personId === null
      ? [[], {}]
      : await Promise.all([listProgress(context.db, personId), findBestReadings(context.db, personId)])
  const modules = path.modules.map(getModule)
  const rows = listed(modules, progress)
  const standing = pathStanding(
    rows.map(({ slug, minutes, status }, index) => ({
      slug,
      minutes,
      status,
      serves: modules[index]?.serves ?? [],
    })),
    readings,
  )
  const next = standing.next === undefined ? null : getModule(standing.next)
  return {
    slug: path.slug,
    title: path.title,
    forWhom: path.for,
    modules: rows.map((row) => ({
      ...row,
      remark: standing.maySkip.has(row.slug) ? 'you may skip' : undefined,
    })),
    done: standing.done,
    maySkip: standing.maySkip.size,
    minutesLeft: standing.minutesLeft,
    next: next && { slug: next.slug, title: next.title },
    hasReadings: Object.keys(readings).length > 0,
  }
}

export default function LearningPathPage() {
  const { slug, title, forWhom, modules, done, maySkip, minutesLeft, next, hasReadings } =
    useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={title} overline={<a href={learnPath}>Learn</a>}>
        <p>{forWhom}</p>
      </PageHead>
      <div className="mt-5 max-w-[46rem]">
        <TitleBlock
          entries={[
            { term: 'Done', value: `${done} of ${modules.length}` },
            { term: 'You may skip', value: hasReadings ? String(maySkip) : 'Not known yet' },
            { term: 'Left', value: hoursWords(minutesLeft) },
          ]}
        />
      </div>
      <p className="no-print mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        {next ? (
          <ButtonLink href={modulePath(next.slug)} look="primary">
            {done > 0 ? 'Go on with' : 'Begin with'} "{next.title}"
          </ButtonLink>
        ) : (
          <strong>There is nothing left on this path.</strong>
        )}
        <a href={`${offlinePath}?path=${slug}`}>Keep this path offline</a>
      </p>
      {hasReadings ? null : (
        <p className="measure mt-4 text-[0.95rem] text-soft">
          <a href="/assess">Take the quick scan</a>, and the modules whose level you already have are marked
          here. A module counts once, in whichever path you read it.
        </p>
      )}
      <div className="sheet">
        <h2 className="mb-2 text-[1.25rem]!">The modules</h2>
        <ModuleList modules={modules} back={pathPath(slug)} numbered />
      </div>
    </div>
  )
}

/** Minutes as hours to the nearest half: "2.5 hours", "25 minutes". */
function hoursWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.round(minutes / 30) / 2
  return hours === 1 ? '1 hour' : `${hours} hours`
}
