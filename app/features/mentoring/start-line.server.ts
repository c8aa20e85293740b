import { sql } from 'drizzle-orm'
import { shorten } from '#app/domain/shorten.ts'
import { threadPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import type { ItemKind } from '#app/features/mentoring/mentorship.ts'
import type { StartLine } from '#app/platform/start-line.server.ts'

type Fact = {
  id: string
  author: string
  isOwn: boolean
  kind: ItemKind
  itemId: string
  mentorshipId: string
  body: string
}

const shown = 5
const daysShown = 30

/** The newest comments that others wrote in running mentorships and that are not settled. */
export const startLine: StartLine<Fact[]> = {
  section: 'comments',
  facts: ({ personId, now }) => sql<Fact[]>`(
    select coalesce(json_agg(c order by c.at desc), '[]'::json) from (
      select f.id, u.name as author, m.mentee_id = ${personId}::uuid as "isOwn", f.item_kind as kind,
        f.item_id as "itemId", f.mentorship_id as "mentorshipId", left(f.body, 140) as body, f.created_at as at
      from mentorship m join feedback f on f.mentorship_id = m.id
        join person p on p.id = f.author_id join "user" u on u.id = p.user_id
      where (m.mentee_id = ${personId}::uuid or m.mentor_id = ${personId}::uuid) and m.status = 'active'
        and f.author_id <> ${personId}::uuid and f.deleted_at is null and f.resolved_at is null
        and f.created_at > ${new Date(now.getTime() - daysShown * 86_400_000).toISOString()}::timestamptz
      order by f.created_at desc limit ${shown}) c)`,
  lines: (facts) =>
    facts.map(({ id, author, isOwn, kind, itemId, mentorshipId, body }) => ({
      text: `${author}: ${firstLine(body)}`,
      href: `${isOwn ? threadPath(kind, itemId) : threadWithPath(kind, itemId, mentorshipId)}#comment-${id}`,
    })),
}

/** What a comment begins with, without the signs of Markdown. */
function firstLine(body: string): string {
  const line =
    body
      .replace(/[*_`#>]+/g, '')
      .split('\n')
      .find((text) => text.trim() !== '') ?? ''
  return shorten(line, 100)
}
