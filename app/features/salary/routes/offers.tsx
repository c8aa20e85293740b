import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { benchmarkCountries, findBenchmark } from '#app/content/salaries.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { OfferFieldset } from '#app/features/salary/components/offer-fieldset.tsx'
import { OfferResults } from '#app/features/salary/components/offer-results.tsx'
import { useDeviceOffers } from '#app/features/salary/components/use-device-offers.ts'
import { mostOffers, mostSheets } from '#app/features/salary/offer.ts'
import { deleteSheet, keepSheet, saveSheet } from '#app/features/salary/offer-commands.server.ts'
import { offerField, offerFieldsOf, offerParts, readOffers } from '#app/features/salary/offer-fields.ts'
import { listSheets } from '#app/features/salary/offer-queries.server.ts'
import { purchasingPowers } from '#app/features/salary/purchasing-powers.ts'
import { placeableRecords } from '#app/features/salary/routes/placeable-records.server.ts'
import { dayOf } from '#app/features/salary/routes/salary-guards.server.ts'
import { offersPath, preparePath, salaryMethodPath } from '#app/features/salary/salary-paths.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Weigh up offers',
    description:
      'Up to four offers or pays side by side over four years: vesting, share price, pay by the hour, and where they lie among published percentiles. Private.',
    indexed: false,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const viewer = await context.viewer()
  const sheets =
    viewer.kind === 'stranger' ? [] : await listSheets(context.db, context.vault, viewer.personId)
  const asked = search.get('sheet')
  const sheet = sheets.find(({ id }) => id === asked) ?? null
  if (asked && !sheet) throw notFound()
  const record = findBenchmark(search.get('record') ?? undefined)
  const country = benchmarkCountries.find((code) => code === search.get('country')?.toUpperCase())
  return {
    today: dayOf(context.now),
    isSaved: search.has('saved'),
    isDeleted: search.has('deleted'),
    sheet: sheet && { id: sheet.id, revision: sheet.revision, fields: sheet.fields },
    sheets: sheets.map(({ id, updatedAt, fields }) => ({
      id,
      on: updatedAt.toISOString().slice(0, 10),
      names: fields ? readOffers(fields).offers.map(({ name }) => name) : null,
    })),
    isMember: viewer.kind === 'member',
    currency: record?.pay.currency ?? (country && purchasingPowers.get(country)?.currency) ?? 'USD',
    records: placeableRecords({ record: record?.id ?? null, country: country ?? null }),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  if (typed.intent === 'delete') return deleteFor(context, typed.sheet ?? '')
  const fields = offerFieldsOf(typed)
  const { offers, errors } = readOffers(fields)
  const isSaving = typed.intent === 'save' || typed.intent === 'save-new'
  if (Object.keys(errors).length > 0) return rejectForm({ errors, typed: fields })
  if (offers.length === 0) {
    return rejectForm({
      errors: { [offerField(1, 'base')]: 'Write the base pay of at least one offer.' },
      typed: fields,
    })
  }
  // Computed below from what came, and forgotten.
  if (!isSaving) return { errors: {}, typed: fields }
  return saveFor(context, typed.intent === 'save' ? typed : { ...typed, sheet: '' }, fields)
}

async function saveFor(
  context: LoaderFunctionArgs['context'],
  typed: Record<string, string>,
  fields: Record<string, string>,
) {
  const { db, vault, now, origin } = context
  const viewer = await context.viewer()
  if (typed.sheet && viewer.kind !== 'stranger') {
    const sheetId = readId(typed.sheet)
    const revision = Number(/^\d{1,6}$/.exec(typed.revision ?? '')?.[0] ?? 0)
    const saved = await saveSheet(db, { vault, personId: viewer.personId, sheetId, revision, fields, now })
    if (saved.ok) throw redirect(`${offersPath}?sheet=${sheetId}&saved`)
    if (saved.failure === 'not-found') throw notFound()
    return rejectForm({ errors: { form: failures['changed-elsewhere'] }, typed: fields }, 409)
  }
  const { personId, headers } = await personFor({ db, origin, now }, viewer)
  const kept = await keepSheet(db, { vault, personId, fields, now })
  if (kept.ok) throw redirect(`${offersPath}?sheet=${kept.value.id}&saved`, { headers })
  return rejectForm({ errors: { form: failures['too-many'] }, typed: fields }, 409)
}

async function deleteFor(context: LoaderFunctionArgs['context'], sheet: string): Promise<never> {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') throw notFound()
  const deleted = await deleteSheet(context.db, { personId: viewer.personId, sheetId: readId(sheet) })
  if (!deleted.ok) throw notFound()
  throw redirect(`${offersPath}?deleted`)
}

const failures = {
  'changed-elsewhere':
    'This sheet was saved in another tab or on another device since you opened it. Yours is still here: save it as a new sheet, or leave the page to keep the other.',
  'too-many': `You keep ${mostSheets} sheets already. Delete one below, then save again.`,
} as const

export default function Offers() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const device = useDeviceOffers(answer?.typed ?? page.sheet?.fields ?? null, { isSaved: page.isSaved })
  const { offers, errors: live } = readOffers(device.typed)
  const errors: Record<string, string> = answer?.errors ?? {}
  const used = (number: number) =>
    offerParts.some(
      (part) => !['currency', 'vesting'].includes(part) && device.typed[offerField(number, part)],
    )
  return (
    <div className="page pb-16">
      <PageHead title="Weigh up offers, or what you are paid now">
        <p>
          Up to four side by side, over four years. What you type stays on this device until you save it;
          saved, it is sealed on our server so that nobody reads it in the database.
        </p>
      </PageHead>
      <div className="mt-6 grid gap-4">
        {page.isSaved ? (
          <Callout tone="good" title="Saved, sealed.">
            <p>
              {page.isMember
                ? 'It is in your account.'
                : 'It is tied to this browser for 30 days by one cookie; signing up keeps it for good.'}
            </p>
          </Callout>
        ) : null}
        {page.isDeleted ? (
          <Callout title="The sheet is deleted." tone="good">
            Nothing of it is left on the server.
          </Callout>
        ) : null}
        {page.sheet && page.sheet.fields === null ? (
          <Callout tone="alert" title="This sheet cannot be opened">
            <p>
              The secret of this installation has changed since it was sealed. Nobody can read it any more;
              you can only delete it.
            </p>
          </Callout>
        ) : null}
      </div>
      <form
        key={device.generation}
        ref={device.form}
        method="post"
        className="mt-6"
        noValidate
        onInput={device.onInput}
      >
        <ErrorSummary errors={summarise(errors)} />
        {page.sheet ? (
          <>
            <input type="hidden" name="sheet" value={page.sheet.id} />
            <input type="hidden" name="revision" value={page.sheet.revision} />
          </>
        ) : null}
        {Array.from({ length: mostOffers }, (_, index) => index + 1).map((number) => (
          <details
            key={number}
            className="border-t border-rule py-2 first-of-type:border-t-3 first-of-type:border-ink"
            open={number === 1 || used(number)}
          >
            <summary className="py-1 text-[1.08rem] font-bold">
              {device.typed[offerField(number, 'name')] || `Offer ${number}`}
            </summary>
            <OfferFieldset
              number={number}
              values={device.typed}
              errors={{ ...live, ...errors }}
              currency={page.currency}
            />
          </details>
        ))}
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {device.isLive ? null : (
            <Button name="intent" value="compute" look="primary">
              Work it out
            </Button>
          )}
          <Button name="intent" value="save" look={device.isLive ? 'primary' : 'plain'}>
            {page.sheet ? 'Save the changes' : 'Save, sealed'}
          </Button>
          {page.sheet ? (
            <Button name="intent" value="save-new">
              Save as a new sheet
            </Button>
          ) : null}
          {device.isOnDevice && !page.sheet ? (
            <Button type="button" look="quiet" onClick={device.forget}>
              Forget what is on this device
            </Button>
          ) : null}
        </div>
        <p className="mt-2 text-[0.92rem] text-soft">
          {device.isLive
            ? page.sheet
              ? 'Computed on this device as you type. Changes are kept only when you save them.'
              : 'Computed and kept on this device as you type; nothing is sent until you save.'
            : '"Work it out" sends the form, computes, and keeps nothing.'}
        </p>
      </form>

      <Sheet id="results" title="Side by side" aside={<a href={salaryMethodPath}>How places are computed</a>}>
        <div aria-live="polite">
          {offers.length > 0 ? (
            <OfferResults offers={offers} records={page.records} today={page.today} />
          ) : (
            <p className="measure">Write a base pay above, and the four years stand here.</p>
          )}
        </div>
        <p className="no-print mt-6">
          <ButtonLink href={preparePath}>Prepare the negotiation</ButtonLink>
        </p>
      </Sheet>

      {page.sheets.length > 0 ? (
        <Sheet title="Saved sheets" aside={`At most ${mostSheets}. Only you can open them.`} screenOnly>
          <ul className="grid gap-3">
            {page.sheets.map(({ id, on, names }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <a
                  href={`${offersPath}?sheet=${id}`}
                  aria-current={page.sheet?.id === id ? 'page' : undefined}
                >
                  {names === null ? 'Cannot be opened' : names.join(', ') || 'No complete offer'}
                </a>
                <span className="text-[0.92rem] text-soft">
                  saved <time dateTime={on}>{dayWords(on)}</time>
                </span>
                <form method="post" className="ml-auto">
                  <input type="hidden" name="sheet" value={id} />
                  <Button name="intent" value="delete" look="quiet">
                    Delete<span className="sr-only"> {names?.join(', ')}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}
