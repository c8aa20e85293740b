import type { standingWords } from '#app/features/goals/goal-words.ts'
import { Tag } from '#app/ui/tag.tsx'

/** How a goal stands, in two words and a shape. */
export function StandingTag({ standing }: { standing: ReturnType<typeof standingWords> }) {
  return <Tag tone={standing.tone}>{standing.text}</Tag>
}
