import { asOfWords } from '#app/domain/date-words.ts'
import { standingWords } from '#app/features/learn/certification-words.ts'
import { Tag } from '#app/ui/tag.tsx'

export type ShownFact = { value: string; standing: string; asOf: string; isOld: boolean }

/** A fact in a table, with what keeps it from being certain. */
export function FactCell({ fact }: { fact: ShownFact }) {
  return (
    <>
      {fact.value} <FactTags fact={fact} />
    </>
  )
}

/** A tag for what contradicts itself, is unsure or is older than 180 days; nothing for what is sure and fresh. */
export function FactTags({ fact: { standing, asOf, isOld } }: { fact: ShownFact }) {
  const isKnown = standing === 'sure' || standing === 'unsure' || standing === 'conflicting'
  return (
    <span className="mt-0.5 flex flex-wrap gap-1">
      {standing === 'conflicting' ? <Tag tone="poor">conflicting</Tag> : null}
      {standing === 'unsure' ? <Tag tone="fair">unsure</Tag> : null}
      {isKnown && isOld ? <Tag>as of {asOfWords(asOf)}</Tag> : null}
      {standing === 'conflicting' || standing === 'unsure' ? (
        <span className="sr-only">{standingWords[standing]}</span>
      ) : null}
    </span>
  )
}
