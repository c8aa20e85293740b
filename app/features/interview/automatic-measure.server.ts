import { sql } from 'drizzle-orm'
import { findQuestion } from '#app/content/questions.server.ts'
import type { AutomaticMeasure } from '#app/platform/automatic-measure.server.ts'

/** What goals can count of interview practice: questions answered, each once, and how the newest mock was scored. */
export const automaticMeasures: AutomaticMeasure[] = [
  {
    source: 'questions-practised',
    label: 'Interview questions answered that probe the competency',
    unit: 'questions',
    counts: 'different',
    ofCompetency: true,
    rows: (personId) => sql`
      select null as competency, null::uuid as goal_id, a.finished_at as at, a.question as detail
      from answer a where a.person_id = ${personId}::uuid and a.finished_at is not null`,
    valueOf: () => 1,
    competenciesOf: (question) => findQuestion(question)?.competencies ?? [],
  },
  {
    source: 'mock-score',
    label: 'Mean of your own grades in the newest mock, from 1 to 4',
    unit: 'grade',
    counts: 'newest',
    ofCompetency: false,
    // A mock counts once its last answer is scored: before that, its mean is of what went best or worst.
    rows: (personId) => sql`
      select null as competency, null::uuid as goal_id, scored.at, scored.mean::text as detail
      from (
        select m.id, max(a.scored_at) as at, round(avg(s.grade), 2) as mean
        from mock m
        join answer a on a.mock_id = m.id
        left join answer_score s on s.answer_id = a.id and s.scorer = 'self'
        where m.person_id = ${personId}::uuid and m.completed_at is not null
        group by m.id having bool_and(a.scored_at is not null)
      ) scored where scored.mean is not null`,
    valueOf: Number,
  },
]
