import { type SQL, sql } from 'drizzle-orm'
import type { Line, StartLine } from '#app/platform/start-line.server.ts'

const areas = Object.values(
  import.meta.glob<{ startLine: StartLine }>('../*/start-line.server.ts', { eager: true }),
).map(({ startLine }) => startLine)

/** What all areas have to say of a person, as one value for a select: a list in the order of the areas. */
export function startFacts(of: { personId: string; now: Date; dayStart: Date }): SQL<unknown[]> {
  return sql`json_build_array(${sql.join(
    areas.map(({ facts }) => facts(of)),
    sql`, `,
  )})`
}

/** The same as lines with links, by their place on the page. */
export function startLines(facts: unknown[]): Record<StartLine['section'], Line[]> {
  const of = (section: StartLine['section']) =>
    areas.flatMap((area, index) => (area.section === section ? area.lines(facts[index]) : []))
  return { today: of('today'), comments: of('comments') }
}
