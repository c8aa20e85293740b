import { type SQL, sql } from 'drizzle-orm'
import type { CompetencyWork } from '#app/platform/competency-work.server.ts'
import type { Database } from '#db/client.ts'

const areas = Object.values(
  import.meta.glob<{ competencyWork: CompetencyWork }>('../*/competency-work.server.ts', { eager: true }),
).map(({ competencyWork }) => competencyWork)

export type WorkOnCompetency = { title: string; items: { href: string; label: string; detail: string }[] }

/** What every area has of a person for a competency, in one statement however many areas there are. */
export async function listCompetencyWork(
  db: Database,
  of: { personId: string; competency: string },
): Promise<WorkOnCompetency[]> {
  if (areas.length === 0) return []
  const selects = areas.map(
    ({ rows }, index): SQL =>
      sql`(select ${index}::int as area, w.* from (${rows(of)}) w order by w.at desc limit 20)`,
  )
  const answered: unknown = await db.execute(sql.join(selects, sql` union all `))
  const rows = (Array.isArray(answered) ? answered : (answered as { rows: unknown[] }).rows) as {
    area: number
    id: string
    label: string
    detail: string | null
  }[]
  return areas
    .map(({ title, hrefOf, detailOf }, index) => ({
      title,
      items: rows
        .filter(({ area }) => area === index)
        .map(({ id, label, detail }) => ({ href: hrefOf(id), label, detail: detailOf(detail) })),
    }))
    .filter(({ items }) => items.length > 0)
}
