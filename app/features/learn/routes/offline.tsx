import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { artefacts } from '#app/content/artefacts.server.ts'
import { findModule } from '#app/content/modules.server.ts'
import { findLearningPath, learningPaths } from '#app/content/paths.server.ts'
import { OfflineShelf } from '#app/features/learn/components/offline-shelf.tsx'
import {
  artefactPath,
  glossaryPath,
  learnPath,
  modulePath,
  offlinePath,
  pathPath,
  runningCasePath,
} from '#app/features/learn/learn-paths.ts'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Read without a network',
    description: 'Keep a path on this device and read it offline.',
    path: offlinePath,
  })

export function loader({ request }: LoaderFunctionArgs) {
  const chosen =
    findLearningPath(new URL(request.url).searchParams.get('path') ?? undefined) ?? learningPaths[0]
  if (!chosen) throw new Error('There is no path to keep.')
  const used = chosen.modules.map((slug) => findModule(slug)?.artefact)
  return {
    paths: learningPaths.map(({ slug, title }) => ({ slug, title, isChosen: slug === chosen.slug })),
    title: chosen.title,
    addresses: [
      learnPath,
      pathPath(chosen.slug),
      runningCasePath,
      glossaryPath,
      ...chosen.modules.map(modulePath),
      ...artefacts.filter(({ slug }) => used.includes(slug)).map(({ slug }) => artefactPath(slug)),
    ],
  }
}

export default function Offline() {
  const { paths, title, addresses } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Read without a network" overline={<a href={learnPath}>Learn</a>}>
        <p>
          Keep a path on this device: its modules, their artefacts and the glossary. From then on, whatever
          you read here is kept as well. A page from the device always says so, and of when it is.
        </p>
      </PageHead>
      <LinkTabs
        label="Paths"
        tabs={paths.map(({ slug, title: label, isChosen }) => ({
          href: `${offlinePath}?path=${slug}`,
          label,
          current: isChosen,
        }))}
      />
      <OfflineShelf key={title} title={title} addresses={addresses} />
      <p className="measure mt-8 text-[0.95rem] text-soft">
        Only what everybody can read is kept, as somebody without an account sees it. Your notes, answers and
        progress stay on the server and need the network.
      </p>
    </div>
  )
}
