/** The four actions of a scenario. */
export const actionIds = ['a', 'b', 'c', 'd'] as const

export type ActionId = (typeof actionIds)[number]

/** Which action a person, or the key, calls best and which worst. */
export type ScenarioPicks = { best: ActionId; worst: ActionId }
