import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { factNames, findCertification } from '#app/content/certifications.server.ts'
import { asOfWords } from '#app/domain/date-words.ts'
import { daysUntilOld, isOld } from '#app/domain/fact-age.ts'
import {
  certificationFieldWords,
  certificationLevelWords,
  factNameWords,
  standingWords,
} from '#app/features/learn/certification-words.ts'
import { FactTags } from '#app/features/learn/components/certification-fact.tsx'
import { certificationsPath, whichCertificationPath } from '#app/features/learn/learn-paths.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data?.name ?? 'Certification',
    description: args.data ? `${args.data.short}: ${args.data.forWhom}` : 'Facts about a certification.',
  })

export function loader({ params, context }: LoaderFunctionArgs) {
  const certification = findCertification(params.certification)
  if (!certification) throw notFound()
  const { facts, ...head } = certification
  return {
    ...head,
    facts: factNames.map((name) => ({ name, ...facts[name], isOld: isOld(facts[name].asOf, context.now) })),
  }
}

export default function CertificationPage() {
  const { name, short, issuer, forWhom, level, field, facts } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={name} overline={<a href={certificationsPath}>Certifications</a>}>
        <p>{forWhom}</p>
      </PageHead>
      <div className="mt-5 max-w-[46rem]">
        <TitleBlock
          entries={[
            { term: 'Short', value: short },
            { term: 'Issuer', value: issuer },
            { term: 'Level', value: certificationLevelWords[level] },
            { term: 'Field', value: certificationFieldWords[field] },
          ]}
        />
      </div>
      {facts.map((fact) => (
        <Sheet
          key={fact.name}
          id={fact.name}
          title={factNameWords[fact.name]}
          aside={<FactTags fact={fact} />}
        >
          <div className="measure">
            <p>{fact.value}</p>
            {fact.note ? <p className="mt-2">{fact.note}</p> : null}
            <p className="mt-2 text-[0.92rem] text-soft">
              As of {asOfWords(fact.asOf)}: {standingWords[fact.standing]}
              {fact.isOld ? `, and older than ${daysUntilOld} days` : ''}.
            </p>
            {fact.sources.length > 0 ? (
              <div className="mt-2">
                <SourceList sources={fact.sources} />
              </div>
            ) : null}
          </div>
        </Sheet>
      ))}
      <p className="mt-8">
        <a href={whichCertificationPath}>Which one fits me, if any?</a>
      </p>
    </div>
  )
}
