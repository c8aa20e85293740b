import type { DeskReason } from '#app/features/mentoring/desk.ts'
import { menteePath } from '#app/features/mentoring/mentoring-paths.ts'
import { Tag } from '#app/ui/tag.tsx'

const tags: Record<DeskReason, { tone: 'signal' | 'poor' | 'plain'; text: string } | null> = {
  waits: { tone: 'signal', text: 'waits for you' },
  stuck: { tone: 'poor', text: 'may be stuck' },
  news: { tone: 'plain', text: 'new' },
  nothing: null,
}

/** Mentees in the order in which they need somebody, each with why. */
export function Queue({
  entries,
}: {
  entries: { id: string; name: string; reason: DeskReason; words: string[] }[]
}) {
  return (
    <ol className="border-t border-rule">
      {entries.map(({ id, name, reason, words }) => {
        const tag = tags[reason]
        return (
          <li key={id} className="keep border-b border-rule py-3">
            <p className="flex flex-wrap items-center gap-x-3">
              <a href={menteePath(id)} className="font-semibold">
                {name}
              </a>
              {tag ? <Tag tone={tag.tone}>{tag.text}</Tag> : null}
            </p>
            <ul className="measure text-[0.95rem]">
              {words.map((sentence) => (
                <li key={sentence} className={reason === 'nothing' ? 'text-soft' : undefined}>
                  {sentence}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}
