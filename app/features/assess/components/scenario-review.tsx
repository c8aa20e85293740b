import type { ActionId, ScenarioPicks } from '#app/domain/scenario.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Shown = ScenarioPicks & {
  slug: string
  title: string
  situation: string
  actions: { id: ActionId; text: string; why: string }[]
}

/** A scenario with its key and reasons, closed until opened; with the person's own picks where there are any. */
export function ScenarioReview({
  scenario,
  picks,
  points,
}: {
  scenario: Shown
  picks?: ScenarioPicks | null
  points?: number | null
}) {
  return (
    <Disclosure summary={points === undefined ? scenario.title : `${scenario.title} (${pointWords(points)})`}>
      <p className="measure">{scenario.situation}</p>
      <ScenarioKey scenario={scenario} picks={picks ?? null} />
    </Disclosure>
  )
}

/** The four actions with the reason for each, the key marked. */
export function ScenarioKey({ scenario, picks }: { scenario: Shown; picks: ScenarioPicks | null }) {
  return (
    <ul className="mt-3 grid gap-3">
      {scenario.actions.map(({ id, text, why }) => (
        <li key={id} className="measure border-l-2 border-rule pl-3">
          <p className="font-semibold">{text}</p>
          <p className="flex flex-wrap gap-2 py-0.5">
            {id === scenario.best ? <Tag tone="good">best by the key</Tag> : null}
            {id === scenario.worst ? <Tag tone="poor">worst by the key</Tag> : null}
            {id === picks?.best ? <Tag>you: best</Tag> : null}
            {id === picks?.worst ? <Tag>you: worst</Tag> : null}
          </p>
          <p className="text-soft">{why}</p>
        </li>
      ))}
    </ul>
  )
}

function pointWords(points: number | null): string {
  if (points === null) return 'left out'
  return `${points > 0 ? '+' : ''}${points} of 2 points`
}
