import type { SQL } from 'drizzle-orm'

/**
 * What a person has in some area that touches a competency, for the competency's page. A feature offers its own by exporting
 * `competencyWork` from `competency-work.server.ts`; the page finds the files by name and asks for all of them in one statement.
 */
export type CompetencyWork = {
  /** Heading of its list. */
  title: string
  /**
   * A select of at most twenty rows of one person, with the columns, in this order: `id` text, `label` text, `detail` text or
   * null, `at` timestamptz.
   */
  rows: (of: { personId: string; competency: string }) => SQL
  hrefOf: (id: string) => string
  /** The row's second line, made of its `detail`. */
  detailOf: (detail: string | null) => string
}
