import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'

/** What of a route module matters here. A module has a `default` when it answers with a page. */
export type RouteModule = {
  default?: unknown
  handle?: { hydrate?: boolean }
  loader?: (args: LoaderFunctionArgs) => unknown
}

/** A route with its address pattern, such as `/targets/:role/:level`. */
export type Page = { pattern: string; load: () => Promise<RouteModule> }

const modules = import.meta.glob<RouteModule>('/app/features/*/routes/*.{ts,tsx}')

/** Every route of app/routes.ts. */
export const pages: Page[] = routes.map((route: RouteConfigEntry) => {
  const load = modules[`/app/${route.file}`]
  if (!load) throw new Error(`${route.file} of app/routes.ts is not where the budgets look for routes.`)
  return { pattern: `/${route.path ?? ''}`, load }
})

/** Names for the parameters of addresses: `{ role: ['it', 'data'] }`. */
export type Names = Record<string, readonly string[]>

/** Every address that a pattern makes with these names. Throws for a parameter without any. */
export function fillIn(pattern: string, names: Names): { address: string; params: Record<string, string> }[] {
  let filled: { address: string; params: Record<string, string> }[] = [{ address: pattern, params: {} }]
  for (const [colon, parameter = ''] of pattern.matchAll(/:(\w+)/g)) {
    const values = names[parameter]
    if (!values || values.length === 0) {
      throw new Error(`${pattern}: the budgets know no name for ${parameter}; give them one.`)
    }
    filled = filled.flatMap(({ address, params }) =>
      values.map((value) => ({
        address: address.replace(colon, value),
        params: { ...params, [parameter]: value },
      })),
    )
  }
  return filled
}
