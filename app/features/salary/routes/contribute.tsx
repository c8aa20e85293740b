import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { levels } from '#app/content/targets.server.ts'
import { countryName } from '#app/domain/country.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { type ContributedRow, ContributedTable } from '#app/features/salary/components/contributed-table.tsx'
import { ContributionFields } from '#app/features/salary/components/contribution-fields.tsx'
import {
  contributePay,
  drawReceipt,
  removeContribution,
} from '#app/features/salary/contribution-commands.server.ts'
import { contributionForm, removalForm } from '#app/features/salary/contribution-forms.ts'
import { listAggregates } from '#app/features/salary/contribution-queries.server.ts'
import { purchasingPowers } from '#app/features/salary/purchasing-powers.ts'
import { knownCountries } from '#app/features/salary/routes/salary-guards.server.ts'
import { contributePath, salaryPath } from '#app/features/salary/salary-paths.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Add your pay, anonymously',
    description:
      'Tell what you are paid as a technical program manager, without an account. Shown only as figures of ten people and more, and removable with a receipt.',
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const aggregates = await listAggregates(context.db)
  const asked = new URL(request.url).searchParams.get('country')?.toUpperCase()
  const country = knownCountries.find((code) => code === asked) ?? null
  const thisYear = context.now.getUTCFullYear()
  return {
    receipt: drawReceipt(),
    country,
    currency: (country && purchasingPowers.get(country)?.currency) ?? '',
    countries: knownCountries
      .map((code) => ({ value: code, label: countryName(code) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    levels: levels.map(({ slug, name, scope }) => ({
      value: slug,
      label: `${name}: ${scope.toLowerCase()}`,
    })),
    years: [thisYear, thisYear - 1, thisYear - 2],
    computedOn: aggregates[0]?.computedOn ?? null,
    aggregates: aggregates
      .filter((row) => country === null || row.country === country)
      .map(
        ({ computedOn: _same, level, ...row }): ContributedRow => ({
          ...row,
          key: [row.country, row.currency, level ?? 'all', row.part].join('-'),
          level: levels.find(({ slug }) => slug === level)?.name ?? 'all together',
        }),
      ),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, vault, clientAddress, now } = context
  const typed = await readForm(request)
  if (typed.intent === 'remove') {
    const parsed = parseForm(removalForm, typed)
    if (!parsed.ok) return rejectForm(parsed.rejection)
    const removed = await removeContribution(db, { vault, clientAddress, now, receipt: parsed.values.code })
    if (removed.ok) return { done: 'removed' as const, errors: {}, typed: {} }
    return rejectForm(
      { errors: { code: failures[removed.failure] }, typed },
      removed.failure === 'too-many' ? 429 : 422,
    )
  }
  const parsed = parseForm(contributionForm(now.getUTCFullYear()), typed)
  if (!parsed.ok) return rejectForm(parsed.rejection)
  const given = await contributePay(db, { ...parsed.values, vault, clientAddress, now })
  if (!given.ok) return rejectForm({ errors: { form: failures['too-many'] }, typed }, 429)
  const { receipt } = parsed.values
  return { done: 'added' as const, receipt, isFlagged: given.value.isFlagged, errors: {}, typed: {} }
}

const failures = {
  'too-many': 'Too much came from your network today. Try again tomorrow; nothing was kept.',
  'not-found': 'There is nothing under this receipt. It may have been removed already.',
} as const

export default function Contribute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isDone = answer && 'done' in answer
  const errors: Record<string, string> = answer?.errors ?? {}
  const typed: Record<string, string> = answer?.typed ?? {}
  const isRemoving = typed.intent === 'remove'
  const values =
    isRemoving || isDone || !answer ? { country: page.country ?? '', currency: page.currency } : typed
  return (
    <div className="page pb-16">
      <PageHead title="Add your pay, anonymously" overline={<a href={salaryPath}>Salary</a>}>
        <p>
          No account, no name, no company. It is shown only together with at least nine others, never by
          itself, and you can take it back with the receipt that you get.
        </p>
      </PageHead>
      <div className="mt-6">
        {isDone && answer.done === 'added' ? (
          <Callout tone="good" title="Kept. This is your receipt:">
            <p className="my-2 text-[1.4rem] font-bold tracking-wide" data-receipt>
              {answer.receipt}
            </p>
            <p>
              Write it down: it is the only way to your contribution, and we cannot find it for you.{' '}
              {answer.isFlagged
                ? 'Your figures lie far from what is known of this country, so somebody looks at them before they count.'
                : 'It counts as soon as ten fresh ones of your scope or country have come, at a weekly recomputation.'}
            </p>
          </Callout>
        ) : null}
        {isDone && answer.done === 'removed' ? (
          <Callout tone="good" title="Removed.">
            <p>
              It is deleted. Figures that it was part of are shown until the next weekly recomputation, then
              without its whole batch.
            </p>
          </Callout>
        ) : null}
        {isRemoving ? null : <ErrorSummary errors={summarise(errors)} />}
      </div>

      {isDone && answer.done === 'added' ? null : (
        <Sheet title="What you are paid" aside="Choices instead of free text: a text could give you away.">
          <form method="post" action={contributePath} noValidate>
            <input
              type="hidden"
              name="receipt"
              value={isRemoving ? page.receipt : (typed.receipt ?? page.receipt)}
            />
            <ContributionFields
              values={values}
              errors={isRemoving ? {} : errors}
              countries={page.countries}
              levels={page.levels}
              years={page.years}
            />
            <div className="mt-5">
              <Button look="primary" name="intent" value="add">
                Add it
              </Button>
            </div>
          </form>
        </Sheet>
      )}

      <Sheet
        id="contributed"
        title="What people told"
        aside={page.computedOn ? `Computed on ${dayWords(page.computedOn)}, at most once a week.` : undefined}
      >
        {page.aggregates.length > 0 ? (
          <>
            <ContributedTable
              rows={page.aggregates}
              caption="Self-reported by visitors of this site, by the year, rounded to about one per cent; n in bands of ten"
            />
            {page.country ? (
              <p className="mt-3">
                <a href={`${contributePath}#contributed`}>All countries</a>
              </p>
            ) : null}
          </>
        ) : (
          <EmptyState title="Not enough yet">
            <p>
              A median stands here when ten people of one scope in{' '}
              {page.country ? countryName(page.country) : 'a country'} have told their pay. Quartiles need
              twenty, the 10th and 90th percentile thirty.
            </p>
          </EmptyState>
        )}
        <p className="measure mt-4 text-[0.92rem] text-soft">
          These are self-reported and unchecked, so they never stand beside the records as one of them: tier E
          until somebody shows better.
        </p>
      </Sheet>

      <Sheet title="How nobody is found out">
        <ul className="measure grid list-disc gap-2 pl-5">
          <li>
            What is kept: title, scope, country, currency, three amounts, year, size band, and the week. Not
            who you are, where you came from, or when in the week.
          </li>
          <li>
            Contributions are admitted in batches of at least ten fresh ones, and only whole batches are
            shown. So no adding and subtracting of figures, over scopes or over weeks, leaves fewer than ten.
          </li>
          <li>
            When somebody takes theirs back, the whole batch goes out of sight until ten fresh ones join it:
            otherwise the difference would tell what was taken.
          </li>
          <li>Counts are told in bands of ten, amounts rounded, and everything is computed once a week.</li>
          <li>
            What this cannot stop: nine people who agree to send known figures and wait for a tenth. So a
            network may add three a day, and what lies far outside is looked at first.
          </li>
        </ul>
      </Sheet>

      <Sheet title="Take yours back" screenOnly>
        <form method="post" action={contributePath} noValidate className="grid gap-4">
          {isRemoving ? <ErrorSummary errors={summarise(errors)} /> : null}
          <TextField
            name="code"
            label="Receipt code"
            hint="16 letters and digits, such as K7QM-4RTX-9WPD-2HNC."
            autoComplete="off"
            defaultValue={isRemoving ? (typed.code ?? '') : ''}
            error={isRemoving ? errors.code : undefined}
          />
          <div>
            <Button name="intent" value="remove">
              Remove it
            </Button>
          </div>
        </form>
      </Sheet>
    </div>
  )
}
