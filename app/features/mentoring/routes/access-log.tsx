import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accessLogPath, mentoringPath, sharingPath } from '#app/features/mentoring/mentoring-paths.ts'
import { grantKindWords } from '#app/features/mentoring/mentorship.ts'
import { timeIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { type LogEntry, listAccessLog, logPage } from '#app/features/mentoring/sharing-queries.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Who looked at what', description: 'Every look at what is yours.', indexed: false })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, timeZone } = await requireMember(context, accessLogPath)
  const asked = new URL(request.url).searchParams.get('before') ?? ''
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const entries = await listAccessLog(context.db, { personId, before })
  const shown = entries.slice(0, logPage)
  return {
    entries: shown.map((one) => ({
      entry: one.entry,
      who: one.viewerName,
      when: timeIn(timeZone, one.seenAt),
      what: whatWords(one),
    })),
    older: entries.length > logPage ? `${accessLogPath}?before=${shown.at(-1)?.entry}` : null,
    isFirst: before === null,
  }
}

function whatWords({ kind, label, shown }: LogEntry): string {
  const kinds = shown.map((one) => grantKindWords[one].name.toLowerCase()).join(', ')
  if (kind === 'desk') return 'The list of their mentees, with your standing'
  if (kind === 'overview') return `Your page as their mentee: ${kinds || 'nothing shared'}`
  if (kind === 'invitation') return `Your invitation${shown.length > 0 ? ' with your latest report' : ''}`
  const words = { goals: 'A goal', answers: 'An answer', stories: 'A story', evidence: 'Evidence' } as const
  const what = kind in words ? words[kind as keyof typeof words] : 'Your readings and gaps'
  return label ? `${what}: ${label}` : what
}

export default function AccessLog() {
  const { entries, older, isFirst } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Who looked at what" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>
          Every look of somebody else at what is yours. The same thing looked at again within ten minutes is
          one line; the list of their mentees, one line in half a day.{' '}
          <a href={sharingPath}>Who can see what</a>
        </p>
      </PageHead>
      <div className="mt-6">
        {entries.length > 0 ? (
          <Table
            caption="Looks, the newest first"
            captionHidden
            rows={entries}
            rowKey={({ entry }) => String(entry)}
            columns={[
              { head: 'When', cell: ({ when }) => when },
              { head: 'Who', cell: ({ who }) => who },
              { head: 'What', cell: ({ what }) => what },
            ]}
          />
        ) : (
          <EmptyState title={isFirst ? 'Nobody has looked yet' : 'Nothing older'}>
            When a mentor opens something that you share, it stands here with the time.
          </EmptyState>
        )}
        {older ? (
          <p className="mt-6">
            <a href={older}>Older looks</a>
          </p>
        ) : null}
      </div>
    </div>
  )
}
