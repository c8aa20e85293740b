import { competencies } from '#app/content/competencies.server.ts'
import type { GoalTemplate } from '#app/content/goal-templates.server.ts'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import { listMeasureSources } from '#app/features/goals/automatic-points.server.ts'
import type { GoalFormOptions } from '#app/features/goals/components/goal-form.tsx'
import { milestoneRows } from '#app/features/goals/goal-limits.ts'
import type { GoalSummary } from '#app/features/goals/goal-queries.server.ts'

export const goalFormOptions: GoalFormOptions = {
  competencies: [
    { value: 'career', label: 'My career as a whole' },
    ...competencies.map(({ slug, name }) => ({ value: slug, label: name })),
  ],
  sources: listMeasureSources().map(({ source, label }) => ({ value: source, label: `The app: ${label}` })),
}

const names = new Map<string, string>(competencies.map(({ slug, name }) => [slug, name]))

export function competencyName(slug: string | null): string {
  return (slug && names.get(slug)) || 'Career'
}

/** A blank form, as far as anything can be known of it. */
export function blankForm(today: CalendarDate): Record<string, string> {
  return {
    competency: 'career',
    measureKind: 'number',
    baseline: '0',
    startedOn: today,
    dueOn: addDays(today, 12 * 7),
  }
}

/** The form filled in from a template, dated from today. */
export function formOfTemplate(template: GoalTemplate, today: CalendarDate): Record<string, string> {
  const { measure } = template
  const milestones = Object.fromEntries(
    template.milestones.slice(0, milestoneRows).flatMap(({ title, week }, index) => [
      [`milestone-${index}`, title],
      [`milestone-due-${index}`, addDays(today, week * 7)],
    ]),
  )
  return {
    statement: template.statement,
    competency: template.competency,
    measureKind: measure.kind,
    measureName: measure.name,
    ...(measure.kind !== 'yes-no' && {
      baseline: String(measure.baseline),
      target: String(measure.target),
    }),
    ...(measure.kind === 'number' && { unit: measure.unit, automatic: measure.automatic ?? '' }),
    startedOn: today,
    dueOn: addDays(today, template.weeks * 7),
    effortHours: String(template.hoursAWeek),
    relevance: template.why,
    ...milestones,
    ...(template.ifThen && { situation: template.ifThen.when, response: template.ifThen.then }),
  }
}

/**
 * The form for words that came from a page: what a colleague accepts as evidence is counted, and the nearest template of the
 * competency lends its weeks and hours.
 */
export function formOfWords(
  statement: string,
  {
    competency,
    to,
    nearest,
    today,
  }: {
    competency: { slug: string; name: string } | undefined
    to: number
    nearest: GoalTemplate | undefined
    today: CalendarDate
  },
): Record<string, string> {
  if (!competency) return { statement }
  const level = to > 0 ? ` at level ${to}` : ''
  return {
    statement,
    competency: competency.slug,
    measureKind: 'number',
    measureName: 'pieces of evidence a colleague accepted',
    baseline: '0',
    target: '1',
    startedOn: today,
    ...(nearest && { dueOn: addDays(today, nearest.weeks * 7), effortHours: String(nearest.hoursAWeek) }),
    relevance: `Because ${competency.name}${level} asks for it, and I can show it when my role or level is discussed.`,
  }
}

export function formOfGoal(goal: GoalSummary): Record<string, string> {
  const { measure } = goal
  return {
    statement: goal.statement,
    competency: goal.competency ?? 'career',
    measureKind: measure.kind,
    measureName: measure.name,
    baseline: measure.kind === 'yes-no' ? '' : String(measure.baseline),
    target: measure.kind === 'yes-no' ? '' : String(measure.target),
    unit: measure.unit ?? '',
    automatic: measure.automatic ?? '',
    startedOn: goal.startedOn,
    dueOn: goal.dueOn,
    effortHours: goal.effortHours === null ? '' : String(goal.effortHours),
    relevance: goal.relevance ?? '',
  }
}
