// The bars of docs and QUALITY.md that are speeds. They hold for a quiet machine with two cores.

/** Milliseconds of processor time a request. */
export const cpuBars = {
  cached: 0.2,
  form: 1.7,
  member: { postgres: 3.5, embedded: 4.5 },
} as const

/** How many times more requests a kept page answers than the same page rendered. */
export const leastGainOfCache = 10

/** Milliseconds in which a hundred thousand contributions of pay are shown. */
export const payReadBar = 100

/** Milliseconds until the slowest of a hundred ordinary pages comes while people sign in. */
export const p99WhileSigningIn = 100

/** Milliseconds between the answers for an address with an account and one without. */
export const mostApart = 5

export const startBars = {
  /** Milliseconds to the first page. */
  postgres: { time: 800, memory: 200 },
  embedded: { time: 1600, memory: 450 },
} as const

/** A bar is named in words, with whether the figure keeps it. */
export type Bar = { words: string; isKept: boolean }

export function atMost(figure: number, bar: number, unit: string): Bar {
  return { words: `<= ${bar} ${unit}`, isKept: figure <= bar }
}

export function atLeast(figure: number, bar: number, unit: string): Bar {
  return { words: `>= ${bar} ${unit}`, isKept: figure >= bar }
}

/** Milliseconds that the desk of a mentor with 200 mentees may take on PostgreSQL, forecasts of their thousand goals included. */
export const deskBar = 1_000
