import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { negotiation } from '#app/content/negotiation.server.ts'
import { offersPath, salaryPath } from '#app/features/salary/salary-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Prepare a talk about pay',
    description:
      'Facts to bring, questions to ask, words to begin with and a checklist for negotiating an offer as a technical program manager.',
  })

export function loader() {
  return negotiation
}

export default function Prepare() {
  const { facts, questions, checklist, words } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Prepare a talk about pay" overline={<a href={offersPath}>Weigh up offers</a>}>
        <p>
          One sheet to print: what to bring, what to ask, and what to have settled before you answer. It is
          our judgement, not a study.
        </p>
      </PageHead>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href={offersPath}>
          Put your offers side by side
        </ButtonLink>
        <ButtonLink href={salaryPath}>Look up figures</ButtonLink>
      </p>
      <Sheet title="Facts to bring">
        <dl className="measure grid gap-4">
          {facts.map(({ title, text }) => (
            <div key={title} className="keep">
              <dt className="font-bold">{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title="Questions to ask">
        <ol className="measure grid list-decimal gap-2 pl-5">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </Sheet>
      <Sheet title="Words to begin with">
        <dl className="measure grid gap-4">
          {words.map(({ when, say }) => (
            <div key={when} className="keep">
              <dt className="font-bold">{when}</dt>
              <dd className="border-l-4 border-rule pl-3">{say}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title="Checklist" aside="On paper, tick the boxes.">
        <ul className="measure grid gap-2">
          {checklist.map((item) => (
            <li key={item} className="flex gap-3">
              <span aria-hidden="true" className="mt-1 size-4 shrink-0 border-2 border-ink" />
              {item}
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  )
}
