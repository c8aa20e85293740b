import type { SQL } from 'drizzle-orm'
import type { MeasureSource } from '#app/domain/measure.ts'

/**
 * Something that goals can count by themselves. A feature offers its own by exporting `automaticMeasures`, a list of these, from
 * `automatic-measure.server.ts`; goals find the files by name and nothing else has to be told.
 */
export type AutomaticMeasure = {
  source: MeasureSource
  /** How the choice is called in the form: "Situations picked as their key does". */
  label: string
  unit: string
  /** `each`: every row that has a value adds it. `different`: the same, once for each `detail`. `newest`: the newest value is the value. */
  counts: 'each' | 'different' | 'newest'
  /** Only rows of the goal's own competency count, or all. */
  ofCompetency: boolean
  /**
   * A select of the rows of one person, whose id may be a column of a select around it, to be joined with those of other measures into one statement. Its columns, in this order:
   * `competency` text or null, `goal_id` uuid or null (null: every goal's), `at` timestamptz, `detail` text.
   */
  rows: (personId: string | SQL) => SQL
  /** What a row is worth, from its `detail`; null for one that does not count. */
  valueOf: (detail: string) => number | null
  /** The competencies that a row counts for, where content says it and not the row. */
  competenciesOf?: (detail: string) => readonly string[]
}
