import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { logDesk } from '#app/features/mentoring/access-log-commands.server.ts'
import { trendOf } from '#app/features/mentoring/desk.ts'
import { listDesk } from '#app/features/mentoring/desk-queries.server.ts'
import { comparePath, menteePath, mentoringPath } from '#app/features/mentoring/mentoring-paths.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'All mentees', description: 'Standing, trend and last activity.', indexed: false })

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await requireMember(context, comparePath)
  const { db, now } = context
  const [desk] = await Promise.all([
    listDesk(db, { mentorId: viewer.personId, now }),
    logDesk(db, { viewer, now }),
  ])
  return {
    rows: desk.map((one) => ({
      id: one.mentorshipId,
      name: one.name,
      goals: one.goals && {
        red: one.goals.filter(({ rag }) => rag === 'red').length,
        amber: one.goals.filter(({ rag }) => rag === 'amber').length,
        green: one.goals.filter(({ rag }) => rag === 'green').length,
        open: one.goals.filter(({ rag }) => rag === null).length,
      },
      trend: one.goals && trendOf(one.goals),
      last: one.lastActivityAt ? dayIn(viewer.timeZone, one.lastActivityAt) : null,
      showsActivity: one.showsActivity,
      waits: one.reason === 'waits',
      words: one.words[0] ?? '',
    })),
  }
}

export default function Compare() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="All mentees" overline={<a href={mentoringPath}>Your desk</a>}>
        <p>In the order of the desk: who waits, who is stuck, who has something new.</p>
      </PageHead>
      <div className="mt-6">
        {rows.length > 0 ? (
          <Table
            caption={`${rows.length === 1 ? 'One mentee' : `${rows.length} mentees`}. Trend: how much of the way to their targets the running goals have gone in four weeks, on average.`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Mentee', cell: ({ id, name }) => <a href={menteePath(id)}>{name}</a> },
              { head: 'Running goals', cell: ({ goals }) => <Standing goals={goals} /> },
              { head: 'Trend', number: true, cell: ({ trend }) => trendWords(trend) },
              {
                head: 'Last activity',
                cell: ({ last, showsActivity }) =>
                  last ?? (showsActivity ? 'over two months ago' : 'not shared'),
              },
              { head: 'Why here', cell: ({ words }) => words },
            ]}
          />
        ) : (
          <EmptyState title="No mentees">
            Whoever accepts an invitation to mentor finds their mentees here.
          </EmptyState>
        )}
      </div>
    </div>
  )
}

function Standing({ goals }: { goals: { red: number; amber: number; green: number; open: number } | null }) {
  if (!goals) return <>not shared</>
  const { red, amber, green, open } = goals
  if (red + amber + green + open === 0) return <>none</>
  return (
    <span className="flex flex-wrap gap-1">
      {red > 0 ? <Tag tone="poor">{red} off track</Tag> : null}
      {amber > 0 ? <Tag tone="fair">{amber} at risk</Tag> : null}
      {green > 0 ? <Tag tone="good">{green} on track</Tag> : null}
      {open > 0 ? <Tag>{open} too early</Tag> : null}
    </span>
  )
}

function trendWords(trend: number | null): string {
  if (trend === null) return ''
  return trend > 0 ? `+${trend}` : trend < 0 ? `\u2212${-trend}` : '0'
}
