import type { ScenarioPicks } from '#app/domain/scenario.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Scenario = ScenarioPicks & {
  situation: string
  actions: { id: string; text: string; why: string }[]
}

/** A situation to decide while reading: the actions in the open, the key and its reasons closed until wanted. */
export function ModuleScenario({ scenario }: { scenario: Scenario }) {
  return (
    <div className="measure">
      <p>{scenario.situation}</p>
      <ol className="mt-3 list-[upper-alpha] pl-6">
        {scenario.actions.map(({ id, text }) => (
          <li key={id} className="mt-2 pl-1">
            {text}
          </li>
        ))}
      </ol>
      <div className="mt-3">
        <Disclosure summary="The key, with reasons">
          <ol className="list-[upper-alpha] pl-6">
            {scenario.actions.map(({ id, why }) => (
              <li key={id} className="mt-2 pl-1">
                {id === scenario.best ? <Tag tone="good">best</Tag> : null}
                {id === scenario.worst ? <Tag tone="poor">worst</Tag> : null} {why}
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </div>
  )
}
