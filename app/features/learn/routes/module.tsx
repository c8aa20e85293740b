import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findArtefact } from '#app/content/artefacts.server.ts'
import { getCompetency } from '#app/content/competencies.server.ts'
import { getModule, modules } from '#app/content/modules.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { groups } from '#app/content/syllabus.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { makeGoalPath } from '#app/features/goals/goal-paths.ts'
import { ArtefactLinks } from '#app/features/learn/components/artefact-links.tsx'
import { StatusButtons } from '#app/features/learn/components/module-list.tsx'
import { ModuleScenario } from '#app/features/learn/components/module-scenario.tsx'
import { learnPath, modulePath, notePath, progressPath, reviewPath } from '#app/features/learn/learn-paths.ts'
import { findModuleStanding } from '#app/features/learn/progress-queries.server.ts'
import { requireModule } from '#app/features/learn/routes/learn-guards.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `${args.data.title}: module` : 'Module',
    description: args.data?.outcome ?? 'A module on technical program management.',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const module = requireModule(params.module)
  const personId = await personIdOf(context)
  const standing = personId === null ? null : await findModuleStanding(context.db, personId, module.slug)
  const place = modules.indexOf(module)
  const artefact = findArtefact(module.artefact)
  const scenario = findScenario(module.scenario)
  return {
    slug: module.slug,
    title: module.title,
    outcome: module.outcome,
    html: module.html,
    headings: module.headings,
    minutes: module.minutes,
    cards: module.cards,
    deeper: module.deeper,
    sources: module.sources,
    checkedOn: module.checkedOn,
    group: groups.find(({ slug }) => slug === module.group)?.title,
    serves: module.serves.map(({ competency, levels }) => ({
      name: getCompetency(competency).name,
      href: `${competencyPath(competency)}#level-${levels[0]}`,
      levels,
    })),
    prerequisites: module.prerequisites.map(titled),
    makeGoal: makeGoalPath({
      ...(module.serves[0] && {
        competency: module.serves[0].competency,
        to: Math.max(...module.serves[0].levels),
      }),
      statement: `Show with my own work that I can ${module.outcome.replace(/^You can /, '').replace(/[.]$/, '')}`,
      from: modulePath(module.slug),
    }),
    next: module.next.map((slug) => ({ ...titled(slug), outcome: getModule(slug).outcome })),
    artefact: artefact && {
      slug: artefact.slug,
      title: artefact.title,
      purpose: artefact.purpose,
      kind: artefact.kind,
    },
    scenario,
    previousInGroup: neighbour(place - 1),
    nextInGroup: neighbour(place + 1),
    yours: {
      isKnown: standing !== null,
      status: standing?.status ?? ('not-started' as const),
      isBookmarked: standing?.isBookmarked ?? false,
      note: standing?.note ? renderMarkdown(standing.note, 'Your note, table') : null,
    },
  }
}

function titled(slug: string): { slug: string; title: string } {
  return { slug, title: getModule(slug).title }
}

function neighbour(place: number): { slug: string; title: string } | null {
  const module = modules[place]
  return module ? { slug: module.slug, title: module.title } : null
}

export default function ModulePage() {
  const module = useLoaderData<typeof loader>()
  const { yours } = module
  return (
    <article className="page pb-16">
      <PageHead title={module.title} overline={module.group}>
        <p>{module.outcome}</p>
      </PageHead>
      <div className="mt-5 max-w-[46rem]">
        <TitleBlock
          entries={[
            { term: 'Takes', value: `${module.minutes} minutes` },
            {
              term: 'Helps with',
              value: module.serves.map(({ name, href, levels }, index) => (
                <span key={href} className="block">
                  {index > 0 ? ' ' : ''}
                  <a href={href}>{name}</a>, {levels.length > 1 ? 'levels' : 'level'} {levels.join(' and ')}
                </span>
              )),
            },
            {
              term: 'Read first',
              value:
                module.prerequisites.length === 0
                  ? 'Nothing'
                  : module.prerequisites.map(({ slug, title }) => (
                      <a key={slug} href={modulePath(slug)} className="block">
                        {title}
                      </a>
                    )),
            },
            {
              term: 'Facts checked',
              value: <time dateTime={module.checkedOn}>{dayWords(module.checkedOn)}</time>,
            },
          ]}
        />
      </div>
      <Progress slug={module.slug} title={module.title} makeGoal={module.makeGoal} {...yours} />
      <div className="sheet sheet-margin">
        <nav aria-label="On this page" className="no-print mb-6 text-[0.95rem]">
          <p className="kicker">On this page</p>
          <ul className="mt-1 grid gap-1">
            {module.headings.map(({ slug, text }) => (
              <li key={slug}>
                <a href={`#${slug}`}>{text}</a>
              </li>
            ))}
            {module.artefact ? (
              <li>
                <a href="#artefact">The artefact</a>
              </li>
            ) : null}
            <li>
              <a href="#decide">Decide</a>
            </li>
            <li>
              <a href="#cards">Cards</a>
            </li>
          </ul>
        </nav>
        <FinishedHtml html={module.html} className="prose reading min-w-0" />
      </div>
      {module.artefact ? (
        <Sheet id="artefact" title="The artefact" aside="Filled in for the running case, and blank.">
          <p className="measure">
            <strong>{module.artefact.title}.</strong> {module.artefact.purpose}
          </p>
          <ArtefactLinks
            slug={module.artefact.slug}
            title={module.artefact.title}
            kind={module.artefact.kind}
            isElsewhere
          />
        </Sheet>
      ) : null}
      {module.scenario ? (
        <Sheet
          id="decide"
          title="Decide"
          aside="Choose the best and the worst action before you open the key."
        >
          <ModuleScenario scenario={module.scenario} />
        </Sheet>
      ) : null}
      <Sheet
        id="cards"
        title="Cards"
        aside={
          yours.status === 'done' ? (
            <>
              They are in <a href={reviewPath}>your recall queue</a>.
            </>
          ) : (
            'Once this module is done, they come back to you just before you would forget them.'
          )
        }
      >
        <div className="measure">
          {module.cards.map(({ id, front, back }) => (
            <Disclosure key={id} summary={front}>
              <p>{back}</p>
            </Disclosure>
          ))}
        </div>
      </Sheet>
      {yours.note ? (
        <Sheet id="note" title="Your note" aside={<a href={notePath(module.slug)}>Change it</a>}>
          <FinishedHtml html={yours.note} className="prose note measure" />
        </Sheet>
      ) : null}
      <Sheet title="Go on">
        <ul className="measure grid gap-3">
          {module.next.map(({ slug, title, outcome }) => (
            <li key={slug}>
              <a href={modulePath(slug)} className="font-semibold">
                {title}
              </a>
              <br />
              {outcome}
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Go deeper">
        <ul className="measure grid gap-3">
          {module.deeper.map(({ title, by, note, url }) => (
            <li key={title}>
              {url ? (
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              ) : (
                <cite className="not-italic font-semibold">{title}</cite>
              )}
              , {by}
              <br />
              {note}
            </li>
          ))}
        </ul>
      </Sheet>
      {module.sources.length > 0 ? (
        <Sheet title="Sources">
          <SourceList sources={module.sources} />
        </Sheet>
      ) : null}
      <nav
        aria-label="Other modules"
        className="no-print mt-10 flex flex-wrap justify-between gap-4 border-t border-rule pt-4"
      >
        {module.previousInGroup ? (
          <a href={modulePath(module.previousInGroup.slug)}>Previous: {module.previousInGroup.title}</a>
        ) : (
          <a href={learnPath}>All modules</a>
        )}
        {module.nextInGroup ? (
          <a href={modulePath(module.nextInGroup.slug)}>Next: {module.nextInGroup.title}</a>
        ) : (
          <a href={learnPath}>All modules</a>
        )}
      </nav>
    </article>
  )
}

function Progress({
  slug,
  title,
  makeGoal,
  status,
  isBookmarked,
  note,
}: {
  slug: string
  title: string
  /** Where a goal is made of this module. */
  makeGoal: string
  status: 'not-started' | 'reading' | 'done'
  isBookmarked: boolean
  note: string | null
}) {
  return (
    <form
      method="post"
      action={progressPath}
      id="progress"
      className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-3"
    >
      <input type="hidden" name="back" value={modulePath(slug)} />
      <StatusButtons module={slug} title={title} status={status} />
      <button
        type="submit"
        name="set"
        value={`${slug}.${isBookmarked ? 'unmarked' : 'marked'}`}
        className="button button-quiet"
        aria-pressed={isBookmarked}
      >
        {isBookmarked ? 'Remove the bookmark' : 'Bookmark'}
      </button>
      <a href={notePath(slug)}>{note ? 'Change your note' : 'Write a note'}</a>
      <a href={makeGoal}>Make it a goal</a>
    </form>
  )
}
