import { dayWords } from '#app/domain/date-words.ts'
import type { EvidenceKind, Measure } from '#app/features/goals/goal.ts'
import { reachedWords } from '#app/features/goals/goal.ts'

export type CaseEvidence = {
  kind: EvidenceKind
  title: string
  url: string | null
  note: string | null
  on: string
}

export type CaseGoal = {
  id: string
  statement: string
  measure: Measure
  value: number
  status: 'achieved' | 'active' | 'paused'
  startedOn: string
  closedOn: string | null
  dueOn: string
  outcome: string | null
  evidence: CaseEvidence[]
}

export type CaseChapter = {
  slug: string
  name: string
  required: number | null
  observed: { value: number; on: string } | null
  achieved: CaseGoal[]
  running: CaseGoal[]
}

/** The case as Markdown, to be taken into any document. What people wrote cannot become markup of it. */
export function promotionCaseMarkdown(
  chapters: CaseChapter[],
  { name, target, today }: { name: string | null; target: string; today: string },
): string {
  const lines = [
    `# ${name ? `Promotion case of ${plain(name)}` : 'Promotion case'}`,
    '',
    `${plain(target)}. As of ${dayWords(today)}.`,
  ]
  for (const chapter of chapters) {
    lines.push('', `## ${plain(chapter.name)}`, '')
    if (chapter.observed) {
      lines.push(
        `Observed level ${chapter.observed.value.toFixed(1)} on ${dayWords(chapter.observed.on)}${chapter.required ? `; the target asks for ${chapter.required}` : ''}.`,
        '',
      )
    }
    for (const goal of [...chapter.achieved, ...chapter.running]) lines.push(...goalLines(goal))
  }
  return `${lines.join('\n')}\n`
}

function goalLines(goal: CaseGoal): string[] {
  const { measure } = goal
  const isOver = goal.status === 'achieved'
  const reached = `${plain(capitalised(measure.name))}: ${plain(reachedWords(goal.value, measure, { isOver }))}.`
  const lines = [
    `### ${plain(goal.statement)}`,
    '',
    isOver
      ? `Achieved on ${dayWords(goal.closedOn ?? goal.dueOn)}. ${reached}`
      : `Under way, due on ${dayWords(goal.dueOn)}. ${reached}`,
  ]
  if (goal.outcome) lines.push('', plain(goal.outcome))
  if (goal.evidence.length > 0) lines.push('')
  for (const { title, url, note, kind, on } of goal.evidence) {
    const link = url ? `[${plain(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : plain(title)
    lines.push(`- ${link} (${kind}, ${dayWords(on)})${note ? `: ${plain(note)}` : ''}`)
  }
  lines.push('')
  return lines
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One line without markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\`*_{}[\]<>#|~])/g, '\\$1')
}
