import { formatMoney, moneyOf } from '#app/domain/money.ts'
import { convert } from '#app/features/salary/convert.ts'
import {
  amountsOnBasis,
  cashPerHour,
  fourYears,
  fourYearTotal,
  isPlaceable,
  type Offer,
  shareChanges,
  vestsLater,
} from '#app/features/salary/offer.ts'
import { type Placement, percentileOf } from '#app/features/salary/percentile.ts'
import type { PlaceableRecord } from '#app/features/salary/placeable-record.ts'
import { recordPath } from '#app/features/salary/salary-paths.ts'
import { type Column, Table } from '#app/ui/table.tsx'

/** Everything that is computed of offers, side by side. The same on the server and on the device. */
export function OfferResults({
  offers,
  records,
  today,
}: {
  offers: Offer[]
  records: PlaceableRecord[]
  today: string
}) {
  const [first] = offers
  if (!first) return null
  return (
    <div className="grid gap-8">
      <YearsTable offers={offers} today={today} />
      {offers.some(({ equity }) => equity > 0) ? <SharePriceTable offers={offers} /> : null}
      <PlacementTable offers={offers} records={records} />
    </div>
  )
}

function columnsOf<Row>(
  head: string,
  first: (row: Row) => string,
  offers: Offer[],
  cell: (row: Row, offer: Offer) => string,
): [Column<Row>, ...Column<Row>[]] {
  return [
    { head, cell: first },
    ...offers.map(
      (offer): Column<Row> => ({ head: offer.name, number: true, cell: (row) => cell(row, offer) }),
    ),
  ]
}

function money(amount: number, currency: string): string {
  return formatMoney(moneyOf(Math.round(amount * 100) / 100, currency))
}

function YearsTable({ offers, today }: { offers: Offer[]; today: string }) {
  const currency = offers[0]?.currency ?? 'USD'
  const isMixed = offers.some((offer) => offer.currency !== currency)
  const probe = offers
    .map((offer) => convert(1, { from: offer.currency, to: currency, on: today }))
    .find((rate) => rate && rate.rate !== 1)
  type Row = { key: string; label: string; of: (offer: Offer) => string }
  const rows: Row[] = [
    ...[0, 1, 2, 3].map(
      (year): Row => ({
        key: `year ${year}`,
        label: `Year ${year + 1}`,
        of: (offer) => money(fourYears(offer)[year]?.total ?? 0, offer.currency),
      }),
    ),
    {
      key: 'total',
      label: 'Four years together',
      of: (offer) => money(fourYearTotal(offer), offer.currency),
    },
    {
      key: 'mean',
      label: 'A year, on average',
      of: (offer) => money(fourYearTotal(offer) / 4, offer.currency),
    },
    ...(isMixed
      ? [
          {
            key: 'same',
            label: `Four years in ${currency}${probe ? `, rate of ${probe.year}${probe.months < 12 ? ` (${probe.months} months)` : ''}` : ''}`,
            of: (offer: Offer) => {
              const same = convert(fourYearTotal(offer), { from: offer.currency, to: currency, on: today })
              return same ? money(same.amount, currency) : 'no rate'
            },
          },
        ]
      : []),
    {
      key: 'once',
      label: 'Of it paid once',
      of: (offer) => money(offer.signOn[0] + offer.signOn[1], offer.currency),
    },
    {
      key: 'equity',
      label: 'Of it equity',
      of: (offer) =>
        money(
          fourYears(offer).reduce((sum, { equity }) => sum + equity, 0),
          offer.currency,
        ),
    },
    {
      key: 'later',
      label: 'Of the grant, vesting after year 4',
      of: (offer) => (offer.equity === 0 ? 'none' : `${Math.round(vestsLater(offer))} %`),
    },
    {
      key: 'hour',
      label: 'Base and bonus by the hour',
      of: (offer) => {
        const hourly = cashPerHour(offer)
        return hourly === undefined ? 'hours not told' : money(hourly, offer.currency)
      },
    },
  ]
  return (
    <div>
      <Table
        caption="Year by year: base, bonus, sign-on, what vests at today's share price, benefits. No rises, no refresh grants, before tax."
        rows={rows}
        rowKey={({ key }) => key}
        columns={columnsOf<Row>(
          '',
          ({ label }) => label,
          offers,
          ({ of }, offer) => of(offer),
        )}
      />
    </div>
  )
}

function SharePriceTable({ offers }: { offers: Offer[] }) {
  return (
    <Table
      caption="Four years together, if the share price differs from today's at every vesting"
      rows={[...shareChanges]}
      rowKey={String}
      columns={columnsOf<number>(
        'Share price',
        (change) => (change === 0 ? 'as today' : `${change > 0 ? '+' : '−'}${Math.abs(change)} %`),
        offers,
        (shareChange, offer) => money(fourYearTotal(offer, { shareChange }), offer.currency),
      )}
    />
  )
}

type Placed = {
  key: string
  offer: Offer
  record: PlaceableRecord
  what: string
  amount: number
  placement: Placement
}

const mostPerOffer = 6

function PlacementTable({ offers, records }: { offers: Offer[]; records: PlaceableRecord[] }) {
  const rows = offers.flatMap((offer): Placed[] =>
    records
      .filter((record) => isPlaceable({ pay: record.pay }, offer.currency))
      .slice(0, mostPerOffer)
      .flatMap((record) =>
        amountsOnBasis(offer, record.pay.basis).map(({ what, amount }) => ({
          key: `${offer.name} ${record.id} ${what}`,
          offer,
          record,
          what,
          amount,
          placement: percentileOf(amount, record.stats),
        })),
      ),
  )
  if (rows.length === 0) {
    return (
      <p className="measure">
        There is no record with percentiles in{' '}
        {[...new Set(offers.map(({ currency }) => currency))].join(' or ')} on which such an offer could be
        placed. An offer is never held against another basis or another money.
      </p>
    )
  }
  return (
    <Table
      caption="Where it lies among published percentiles, each on a record of the same basis and money. Equity and money paid once are in none of them."
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Offer', cell: ({ offer }) => offer.name },
        { head: 'Amount', cell: ({ what, amount, offer }) => `${what}, ${money(amount, offer.currency)}` },
        { head: 'Place', cell: ({ placement }) => <strong>{placeWords(placement)}</strong> },
        {
          head: 'On the record',
          cell: ({ record }) => (
            <>
              <a href={recordPath(record.id)}>{record.name}</a>
              <span className="block text-[0.82rem] text-soft">{record.detail}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function placeWords(placement: Placement): string {
  if (placement.kind === 'below') return `below the ${ordinal(placement.than)} percentile`
  if (placement.kind === 'above') return `above the ${ordinal(placement.than)} percentile`
  return placement.kind === 'between'
    ? `about the ${ordinal(Math.round(placement.percentile))} percentile`
    : 'cannot be told'
}

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th', zero: 'th' }[rule]}`
}
