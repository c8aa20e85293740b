import { findModule, type Module } from '#app/content/modules.server.ts'
import { learnPath } from '#app/features/learn/learn-paths.ts'
import { notFound } from '#app/platform/not-found.server.ts'

export function requireModule(slug: string | undefined): Module {
  const module = findModule(slug)
  if (!module) throw notFound()
  return module
}

/** The page of this area that a form came from, as the form names it; nothing else is ever redirected to. */
export function readBack(value: string | undefined): string {
  return value && /^\/learn(\/[a-z0-9-]+)*$/.test(value) ? value : learnPath
}
