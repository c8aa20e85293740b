import { countryInText } from '#app/domain/country.ts'
import { Sheet } from '#app/ui/sheet.tsx'

type Fact = {
  topic: string
  says: string
  source: { title: string; publisher: string; url?: string | undefined; asOf: string }
}

/** What the law gives or leaves open beside pay, each fact with its source; where nothing was read, that is said. */
export function PackageSheet({
  country,
  entry,
}: {
  country: string
  entry: { summary: string; facts: Fact[]; ask: string[] } | null
}) {
  if (!entry) {
    return (
      <Sheet id="package" title="What else a package holds">
        <p className="measure">
          Nothing with a source yet for {countryInText(country)}. Ask for each of these in writing: paid
          leave, sick pay, pension, health cover, parental leave, notice period, and how the bonus was paid in
          the last two years.
        </p>
      </Sheet>
    )
  }
  return (
    <Sheet id="package" title="What else a package holds" aside={entry.summary}>
      <dl className="measure grid gap-4">
        {entry.facts.map(({ topic, says, source }) => (
          <div key={`${topic}${says}`}>
            <dt className="font-bold">{topic.slice(0, 1).toUpperCase() + topic.slice(1)}</dt>
            <dd>
              <span data-fact>{says}</span>{' '}
              <span className="text-[0.88rem] text-soft">
                {source.url ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                , {source.publisher}, as of {source.asOf}.
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-6">Ask in writing</h3>
      <ul className="measure mt-1 list-disc pl-5">
        {entry.ask.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Sheet>
  )
}
