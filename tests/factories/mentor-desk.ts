import { sql } from 'drizzle-orm'
import { offeredKinds } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'
import { aMember, type Member } from '#tests/factories/people.ts'

/**
 * A mentor with many mentees who have done a lot, written as rows: five goals a mentee with forty check-ins each, thirty answers, fifteen
 * readings and five comments; 250 rows of activity each. Answers the mentor and one of the mentorships.
 */
export async function aBusyDesk(
  db: Database,
  { mentees = 200, now = new Date() } = {},
): Promise<{ mentor: Member; mentorshipId: string }> {
  const mentor = await aMember(db, { name: 'Mara Mentor' })
  const at = (days: number) => sql`${now.toISOString()}::timestamptz - ${days} * interval '1 day'`
  await db.execute(sql`
    insert into "user" (id, name, email)
    select 'desk-' || n, 'Mentee ' || n, 'desk-' || n || '@example.org' from generate_series(1, ${mentees}::int) n`)
  await db.execute(sql`insert into person (user_id) select id from "user" where id like 'desk-%'`)
  await db.execute(sql`
    insert into mentorship (mentee_id, mentor_id, status, expires_at, question, aims, rhythm, agreed_at, started_at,
      mentor_visited_at, created_at)
    select p.id, ${mentor.personId}::uuid, 'active', ${at(93)}, 'What next?', 'More', 'weekly', ${at(100)}, ${at(100)},
      ${at(7)}, ${at(100)}
    from person p where p.user_id like 'desk-%'`)
  await db.execute(sql`
    insert into access_grant (person_id, mentorship_id, kind, granted_at)
    select m.mentee_id, m.id, kind, ${at(100)}
    from mentorship m cross join unnest(string_to_array(${offeredKinds.join(',')}::text, ',')) kind`)
  await db.execute(sql`
    insert into goal (person_id, statement, measure_kind, measure_name, baseline, target, started_on, due_on, status,
      created_at, changed_at)
    select p.id, 'Hold reviews, round ' || n, 'number', 'reviews', 0, 60, (${at(90)})::date, (${at(-60)})::date, 'active',
      ${at(90)}, ${at(90)}
    from person p cross join generate_series(1, 5) n where p.user_id like 'desk-%'`)
  await db.execute(sql`
    insert into check_in (goal_id, key, checked_on, value, created_at)
    select g.id, gen_random_uuid(), (${at(0)})::date - n * 2, 40 - n + (hashtext(g.id::text) % 3), ${at(0)} - n * interval '2 days'
    from goal g cross join generate_series(1, 40) n`)
  await db.execute(sql`
    insert into answer (person_id, question, prompt, mode, timebox_seconds, started_at, finished_at, text, created_at)
    select p.id, 'q-' || n, 'Tell me about a slip', 'practice', 300, ${at(0)} - n * interval '3 days',
      ${at(0)} - n * interval '3 days', 'It slipped.', ${at(0)} - n * interval '3 days'
    from person p cross join generate_series(1, 30) n where p.user_id like 'desk-%'`)
  await db.execute(sql`
    insert into reading (person_id, competency, kind, value, framework_version, taken_at)
    select p.id, c, 'self', 3, '1.0.0', ${at(20)}
    from person p cross join unnest(array['system-design-literacy', 'technical-judgement', 'engineering-practice',
      'planning-and-estimation', 'risk-and-dependency-management', 'delivery-governance', 'influence-without-authority',
      'team-leadership', 'conflict-and-decisions', 'stakeholder-management', 'written-and-executive-reporting',
      'facilitation-and-presenting', 'structured-problem-solving', 'strategic-thinking', 'process-improvement']) c
    where p.user_id like 'desk-%'`)
  await db.execute(sql`
    insert into feedback (person_id, mentorship_id, author_id, item_kind, item_id, body, created_at)
    select m.mentee_id, m.id, case when n % 2 = 0 then m.mentor_id else m.mentee_id end, 'goal', g.id::text, 'A word',
      ${at(0)} - n * interval '1 day'
    from mentorship m
    cross join lateral (select id from goal where person_id = m.mentee_id limit 1) g
    cross join generate_series(1, 5) n`)
  await db.execute(sql`analyze`)
  const found = await db.execute(sql`select id from mentorship limit 1`)
  const [row] = (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as { id: string }[]
  return { mentor, mentorshipId: row?.id ?? '' }
}
