import type { Module } from '#app/content/modules.server.ts'
import type { ListedModule } from '#app/features/learn/components/module-list.tsx'
import type { Progress } from '#app/features/learn/progress-queries.server.ts'

/** Modules as a page lists them, with what the person did with each. */
export function listed(modules: Module[], progress: Progress[]): ListedModule[] {
  const known = new Map(progress.map((entry) => [entry.module, entry]))
  return modules.map(({ slug, title, outcome, minutes }) => {
    const mine = known.get(slug)
    return {
      slug,
      title,
      outcome,
      minutes,
      status: mine?.status ?? 'not-started',
      isBookmarked: mine?.isBookmarked ?? false,
      hasNote: mine?.hasNote ?? false,
    }
  })
}
