/** Proficiency in a competency: 1 Aware, 2 Practising, 3 Independent, 4 Leading, 5 Shaping. */
export const proficiencies = [1, 2, 3, 4, 5] as const

export type Proficiency = (typeof proficiencies)[number]

export const proficiencyNames: Record<Proficiency, string> = {
  1: 'Aware',
  2: 'Practising',
  3: 'Independent',
  4: 'Leading',
  5: 'Shaping',
}

export function isProficiency(value: unknown): value is Proficiency {
  return proficiencies.includes(value as Proficiency)
}
