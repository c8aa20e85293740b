import { levels, roles } from '#app/content/targets.server.ts'
import type { TargetOptions } from '#app/features/assess/components/target-fields.tsx'

/** The kinds of program and the levels as a form offers them. */
export const targetOptions: TargetOptions = {
  roles: roles.map(({ slug, name }) => ({ value: slug, label: name })),
  levels: levels.map(({ slug, name, scope }) => ({ value: slug, label: `${name}: ${scope.toLowerCase()}` })),
}
