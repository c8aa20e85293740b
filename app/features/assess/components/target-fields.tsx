import type { LevelSlug, RoleSlug, TargetName } from '#app/domain/target.ts'
import { SelectField } from '#app/ui/field.tsx'

export type TargetOptions = {
  roles: { value: RoleSlug; label: string }[]
  levels: { value: LevelSlug; label: string }[]
}

/** The two words that name a target: the kind of program and the level of scope. */
export function TargetFields({
  options,
  chosen,
  errors = {},
}: {
  options: TargetOptions
  chosen: TargetName
  errors?: Record<string, string>
}) {
  return (
    <>
      <SelectField
        name="role"
        label="Kind of program"
        options={options.roles}
        defaultValue={chosen.role}
        error={errors.role}
      />
      <SelectField
        name="level"
        label="Level of scope"
        options={options.levels}
        defaultValue={chosen.level}
        error={errors.level}
      />
    </>
  )
}
