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
    <div className="grid grid-cols-1 gap-8">
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
          'What',
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

const mostPerCurrency = 5

function PlacementTable({ offers, records }: { offers: Offer[]; records: PlaceableRecord[] }) {
  const currencies = [...new Set(offers.map(({ currency }) => currency))]
  const rows = currencies.flatMap((currency) =>
    records.filter((record) => isPlaceable(record, currency)).slice(0, mostPerCurrency),
  )
  if (rows.length === 0) {
    return (
      <p className="measure">
        There is no record with percentiles in {currencies.join(' or ')} on which such an offer could be
        placed. An offer is never held against another basis or another money.
      </p>
    )
  }
  return (
    <Table
      caption="Where it lies among published percentiles, only on records of the same basis and money. Equity and money paid once are in none of them."
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Record',
          cell: (record) => (
            <span className="block min-w-44">
              <a href={recordPath(record.id)}>{record.name}</a>
              <span className="block text-[0.82rem] font-normal text-soft">{record.detail}</span>
            </span>
          ),
        },
        ...offers.map(
          (offer): Column<PlaceableRecord> => ({
            head: offer.name,
            cell: (record) => <Places offer={offer} record={record} />,
          }),
        ),
      ]}
    />
  )
}

function Places({ offer, record }: { offer: Offer; record: PlaceableRecord }) {
  if (!isPlaceable(record, offer.currency)) return <span className="text-soft">another money</span>
  return (
    <span className="block min-w-40">
      {amountsOnBasis(offer, record.pay.basis).map(({ what, amount }) => (
        <span key={what} className="block">
          <span className="text-soft">{what}:</span>{' '}
          <strong className="whitespace-nowrap">{placeWords(percentileOf(amount, record.stats))}</strong>
        </span>
      ))}
    </span>
  )
}

function placeWords(placement: Placement): string {
  if (placement.kind === 'below') return `below p${placement.than}`
  if (placement.kind === 'above') return `above p${placement.than}`
  return placement.kind === 'between' ? `about p${Math.round(placement.percentile)}` : 'cannot be told'
}
