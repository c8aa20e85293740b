import { dayWords } from '#app/domain/date-words.ts'
import { shorten } from '#app/domain/shorten.ts'

export type AgendaItem = { kind: string; label: string; detail: string | null; at: string }

const asked: Record<string, string> = {
  'check-in': 'Check-in',
  'goal-change': 'Goal changed',
  evidence: 'New evidence',
  answer: 'Answer',
  story: 'Story',
  reading: 'New readings',
}

/**
 * A first agenda in Markdown: actions that are due, what changed since the last meeting (the newest of each thing, drawn from what is
 * shared), and room for what the two want. Somebody edits it before it is sent.
 */
export function draftAgenda({
  items,
  actions,
  since,
  today,
}: {
  items: AgendaItem[]
  actions: { text: string; who: string; dueOn: string | null; isDone: boolean }[]
  since: Date
  today: string
}): string {
  const open = actions.filter(({ isDone }) => !isDone).slice(0, 8)
  const news = new Map<string, AgendaItem>()
  for (const item of items) {
    if (new Date(item.at) <= since) continue
    const key = `${item.kind} ${item.label}`
    const known = news.get(key)
    if (!known || known.at < item.at) news.set(key, item)
  }
  const lines = [
    ...(open.length > 0
      ? [
          'What we took on',
          ...open.map(
            ({ text, who, dueOn }) =>
              `- ${who}: ${text}${dueOn ? ` (${dueOn < today ? 'was due' : 'due'} ${dayWords(dueOn)})` : ''}`,
          ),
          '',
        ]
      : []),
    ...(news.size > 0
      ? [
          'What changed since we last met',
          ...[...news.values()]
            .sort((a, b) => b.at.localeCompare(a.at))
            .slice(0, 8)
            .map(
              ({ kind, label, detail }) =>
                `- ${asked[kind] ?? kind}: ${cut(label)}${detail ? ` (${cut(detail)})` : ''}`,
            ),
          '',
        ]
      : []),
    'One question',
    '- ',
  ]
  return lines.join('\n')
}

function cut(text: string): string {
  return shorten(text.replace(/\s+/g, ' '), 100)
}
