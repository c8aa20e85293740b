import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCertification } from '#app/content/certifications.server.ts'
import {
  certificationPath,
  certificationsPath,
  whichCertificationPath,
} from '#app/features/learn/learn-paths.ts'
import {
  adviseCertification,
  efforts,
  experiences,
  reasons,
} from '#app/features/learn/which-certification.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Which certification fits me, if any?',
    description: 'Three questions and an honest answer. Often it is: none.',
    path: whichCertificationPath,
  })

export function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const reason = keyOf(reasons, search.get('reason'))
  const experience = keyOf(experiences, search.get('experience'))
  const effort = keyOf(efforts, search.get('effort'))
  const chosen = { reason: reason ?? null, experience: experience ?? null, effort: effort ?? null }
  if (!reason || !experience || !effort) return { chosen, isAsked: search.size > 0, advice: null }
  const { certifications, because, instead } = adviseCertification({ reason, experience, effort })
  return {
    chosen,
    isAsked: true,
    advice: {
      because,
      instead,
      certifications: certifications.flatMap((slug) => {
        const found = findCertification(slug)
        return found ? [{ slug, short: found.short, name: found.name, forWhom: found.forWhom }] : []
      }),
    },
  }
}

function keyOf<T extends object>(options: T, value: string | null): keyof T | undefined {
  return value !== null && Object.hasOwn(options, value) ? (value as keyof T) : undefined
}

export default function WhichCertification() {
  const { chosen, isAsked, advice } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead
        title="Which certification fits me, if any?"
        overline={<a href={certificationsPath}>Certifications</a>}
      >
        <p>Three questions. Nothing is stored; the answer has its own address.</p>
      </PageHead>
      <form method="get" action={`${whichCertificationPath}#answer`} className="mt-6 grid gap-6">
        <Question
          name="reason"
          legend="Why do you want one?"
          options={reasons}
          chosen={chosen.reason}
          isMissing={isAsked}
        />
        <Question
          name="experience"
          legend="What have you led?"
          options={experiences}
          chosen={chosen.experience}
          isMissing={isAsked}
        />
        <Question
          name="effort"
          legend="What may it cost?"
          options={efforts}
          chosen={chosen.effort}
          isMissing={isAsked}
        />
        <p>
          <Button look={advice ? 'plain' : 'primary'}>Tell me</Button>
        </p>
      </form>
      {advice ? (
        <Sheet id="answer" title={advice.certifications.length === 0 ? 'None' : 'Worth a look'}>
          <div className="measure grid gap-4">
            <p>{advice.because}</p>
            {advice.certifications.length > 0 ? (
              <ol className="list-decimal pl-5">
                {advice.certifications.map(({ slug, short, name, forWhom }) => (
                  <li key={slug} className="mt-2">
                    <a href={certificationPath(slug)}>{name === short ? name : `${short} (${name})`}</a>
                    <br />
                    {forWhom}
                  </li>
                ))}
              </ol>
            ) : null}
            {advice.instead ? (
              <p>
                <strong>Or instead:</strong> {advice.instead}
              </p>
            ) : null}
          </div>
        </Sheet>
      ) : null}
    </div>
  )
}

function Question({
  name,
  legend,
  options,
  chosen,
  isMissing,
}: {
  name: string
  legend: string
  options: Record<string, string>
  chosen: string | null
  isMissing: boolean
}) {
  return (
    <fieldset className="max-w-[42rem]">
      <legend className="font-semibold">{legend}</legend>
      {isMissing && chosen === null ? <p className="field-error">Choose one.</p> : null}
      <div className="mt-2">
        {Object.entries(options).map(([value, label]) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} required defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
