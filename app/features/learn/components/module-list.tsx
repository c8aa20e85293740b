import { modulePath, progressPath } from '#app/features/learn/learn-paths.ts'
import { type ModuleStatus, moduleStatuses, moduleStatusWords } from '#app/features/learn/module-status.ts'
import { Tag } from '#app/ui/tag.tsx'

export type ListedModule = {
  slug: string
  title: string
  outcome: string
  minutes: number
  status: ModuleStatus
  isBookmarked: boolean
  hasNote: boolean
  /** What is shown beside the title, such as "you may skip". */
  remark?: string | undefined
}

/** Modules with what the person did with each, changed by one press without opening it. */
export function ModuleList({
  modules,
  back,
  numbered = false,
}: {
  modules: ListedModule[]
  back: string
  numbered?: boolean
}) {
  const List = numbered ? 'ol' : 'ul'
  return (
    <form method="post" action={progressPath}>
      <input type="hidden" name="back" value={back} />
      <List className="grid">
        {modules.map((module, index) => (
          <li
            key={module.slug}
            id={module.slug}
            className="keep grid gap-x-6 gap-y-2 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="measure">
              <h3>
                {numbered ? <span className="text-soft">{index + 1}. </span> : null}
                <a href={modulePath(module.slug)}>{module.title}</a>
              </h3>
              <p className="text-[0.95rem]">{module.outcome}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.88rem] text-soft">
                <span>{module.minutes} min</span>
                {module.isBookmarked ? <Tag tone="signal">bookmarked</Tag> : null}
                {module.hasNote ? <span>with a note</span> : null}
                {module.remark ? <Tag tone="good">{module.remark}</Tag> : null}
              </p>
            </div>
            <StatusButtons module={module.slug} title={module.title} status={module.status} />
          </li>
        ))}
      </List>
    </form>
  )
}

/** The three states of a module as buttons of which one is pressed. Stands in a form that posts to `progressPath`. */
export function StatusButtons({
  module,
  title,
  status,
}: {
  module: string
  title: string
  status: ModuleStatus
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset for each of sixty modules would be announced sixty times
    <div className="switch no-print" role="group" aria-label={`Progress: ${title}`}>
      {moduleStatuses.map((value) => (
        <button
          key={value}
          type="submit"
          name="set"
          value={`${module}.${value}`}
          aria-pressed={value === status}
        >
          {moduleStatusWords[value]}
        </button>
      ))}
    </div>
  )
}
