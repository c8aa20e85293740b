import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  type CertificationFact,
  certificationFields,
  certificationLevels,
  certifications,
} from '#app/content/certifications.server.ts'
import { isOld } from '#app/domain/fact-age.ts'
import {
  arrangeCertifications,
  type CertificationOrder,
  certificationQuery,
  readCertificationView,
} from '#app/features/learn/certification-table.ts'
import { certificationFieldWords, certificationLevelWords } from '#app/features/learn/certification-words.ts'
import { FactCell } from '#app/features/learn/components/certification-fact.tsx'
import {
  certificationPath,
  certificationsPath,
  learnPath,
  modulePath,
  whichCertificationPath,
} from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Certifications for TPMs, compared',
    description:
      'Who may sit them, exam, pass mark, fee and renewal of the certifications TPMs ask about, each fact with its date and how sure it is.',
    path: certificationsPath,
  })

export function loader({ request, context }: LoaderFunctionArgs) {
  const view = readCertificationView(new URL(request.url).searchParams)
  const rows = certifications.map(({ slug, name, short, issuer, forWhom, level, field, facts }) => ({
    slug,
    name,
    short,
    issuer,
    forWhom,
    level,
    field,
    fee: facts.fee.amount,
    renewalYears: facts.renewal.years,
    eligibility: shown(facts.eligibility, context.now),
    passMark: shown(facts.passMark, context.now),
    feeFact: shown(facts.fee, context.now),
    renewal: shown(facts.renewal, context.now),
  }))
  return {
    rows: arrangeCertifications(rows, view),
    total: rows.length,
    view,
    issuers: [...new Set(rows.map(({ issuer }) => issuer))].sort((a, b) => a.localeCompare(b, 'en')),
    fields: [...certificationFields],
    levels: [...certificationLevels],
  }
}

function shown({ value, standing, asOf }: CertificationFact, today: Date) {
  return { value, standing, asOf, isOld: isOld(asOf, today) }
}

export default function CertificationList() {
  const { rows, total, view, issuers, fields, levels } = useLoaderData<typeof loader>()
  const isFiltered = view.field || view.level || view.issuer
  const sorted = (sort: CertificationOrder, label: string) => {
    const isCurrent = view.sort === sort
    const next = { sort, isDescending: isCurrent && !view.isDescending }
    return (
      <a href={`${certificationsPath}${certificationQuery(view, next)}`}>
        {label}
        {isCurrent ? (
          <>
            <span aria-hidden="true">{view.isDescending ? ' ▼' : ' ▲'}</span>
            <span className="sr-only">
              {view.isDescending ? ', sorted, descending' : ', sorted, ascending'}
            </span>
          </>
        ) : null}
      </a>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="Certifications, compared" overline={<a href={learnPath}>Learn</a>}>
        <p>
          Fees and conditions change yearly and by country. Each fact has the date on which it was true; check
          with the issuer before you pay.
        </p>
      </PageHead>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <a href={whichCertificationPath}>Which one fits me, if any?</a>
        <a href={modulePath('certifications-whether-and-when')}>Whether and when to take one</a>
      </p>
      <form method="get" className="no-print mt-6 flex flex-wrap items-end gap-4">
        <SelectField
          name="field"
          label="Field"
          defaultValue={view.field ?? ''}
          options={[
            { value: '', label: 'All fields' },
            ...fields.map((value) => ({ value, label: certificationFieldWords[value] ?? value })),
          ]}
        />
        <SelectField
          name="level"
          label="Level"
          defaultValue={view.level ?? ''}
          options={[
            { value: '', label: 'All levels' },
            ...levels.map((value) => ({ value, label: certificationLevelWords[value] ?? value })),
          ]}
        />
        <SelectField
          name="issuer"
          label="Issuer"
          defaultValue={view.issuer ?? ''}
          options={[
            { value: '', label: 'All issuers' },
            ...issuers.map((value) => ({ value, label: value })),
          ]}
        />
        {view.sort === 'name' ? null : <input type="hidden" name="sort" value={view.sort} />}
        {view.isDescending ? <input type="hidden" name="order" value="desc" /> : null}
        <Button>Show</Button>
        {isFiltered ? (
          <a href={certificationsPath} className="button button-quiet">
            Show all {total}
          </a>
        ) : null}
      </form>
      <div className="sheet">
        {rows.length === 0 ? (
          <EmptyState
            title="No certification fits all of these"
            action={<a href={certificationsPath}>Show all {total}</a>}
          >
            Take one of the filters away.
          </EmptyState>
        ) : (
          <Table
            caption={
              rows.length === total
                ? `All ${total} certifications`
                : `${rows.length} of ${total} certifications`
            }
            columns={[
              {
                head: sorted('name', 'Certification'),
                cell: ({ slug, short, name }) => (
                  <>
                    <a href={certificationPath(slug)}>{short}</a>
                    {name === short ? null : <span className="block font-normal text-soft">{name}</span>}
                  </>
                ),
              },
              { head: sorted('issuer', 'Issuer'), cell: ({ issuer }) => issuer },
              { head: sorted('level', 'Level'), cell: ({ level }) => certificationLevelWords[level] },
              { head: 'Who may sit it', cell: ({ eligibility }) => <FactCell fact={eligibility} /> },
              { head: 'Pass mark', cell: ({ passMark }) => <FactCell fact={passMark} /> },
              { head: sorted('fee', 'Fee'), cell: ({ feeFact }) => <FactCell fact={feeFact} /> },
              { head: sorted('renewal', 'Renewal'), cell: ({ renewal }) => <FactCell fact={renewal} /> },
            ]}
            rows={rows}
            rowKey={({ slug }) => slug}
          />
        )}
      </div>
    </div>
  )
}
