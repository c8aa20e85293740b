import type { DeliveryHints } from '#app/features/interview/delivery-hints.ts'
import { TitleBlock } from '#app/ui/sheet.tsx'

/** What the words alone show: a score of delivery, figures, and remarks that quote the words they mean. */
export function HintsPanel({ hints }: { hints: DeliveryHints }) {
  const { score, wordsPerMinute, words, fillers, figures, starParts, remarks } = hints
  return (
    <>
      <TitleBlock
        entries={[
          { term: 'Delivery', value: `${score} of 10` },
          { term: 'Words', value: words },
          { term: 'Words a minute', value: wordsPerMinute ?? 'not spoken' },
          {
            term: 'Fillers',
            value:
              fillers.length === 0 ? 'none' : fillers.map(({ word, count }) => `${word} ${count}`).join(', '),
          },
          { term: 'Figures given', value: figures },
          ...(starParts === null
            ? []
            : [
                {
                  term: 'Parts of a story found',
                  value: starParts.length > 0 ? starParts.join(', ') : 'none',
                },
              ]),
        ]}
      />
      <ul className="measure mt-4 grid gap-3">
        {remarks.map(({ quote, text }) => (
          <li key={`${quote}${text}`}>
            {quote ? <q className="font-semibold">{quote}</q> : null}
            {quote ? <span className="block">{text}</span> : text}
          </li>
        ))}
      </ul>
    </>
  )
}
