import type { SQL } from 'drizzle-orm'

/** A line of a signed-in person's start page. */
export type Line = { text: string; href: string; detail?: string }

/**
 * What an area has to say on the start page of a signed-in person. A feature offers its own by exporting `startLine` from
 * `start-line.server.ts`; the page finds the files by name and asks for all of them inside a statement that it needs anyway.
 */
export type StartLine<Facts = unknown> = {
  /** `today`: one line of what is due. `comments`: what others wrote or ask, five lines at most. */
  section: 'today' | 'comments'
  /** A value for a select: what there is to know of one person, as JSON. `dayStart` is when their day began. */
  facts: (of: { personId: string; now: Date; dayStart: Date }) => SQL<Facts>
  /** No lines: nothing to say. */
  lines(facts: Facts): Line[]
}
