import { Table } from '#app/ui/table.tsx'

export type CalibrationRow = {
  slug: string
  name: string
  ratedOn: string | null | undefined
  observed: { level: number; evidence: string } | null
  self: number | null
  isRevealed: boolean
}

/** Own and observed ratings beside each other, for both; what one may not know yet is said as that. */
export function CalibrationView({
  rows,
  isMentor,
  other,
  seesOwn,
  rateHref,
  names,
}: {
  rows: CalibrationRow[]
  isMentor: boolean
  other: string
  /** Whether the reader may see own ratings at all. */
  seesOwn: boolean
  /** Where a competency is rated, by slug. */
  rateHref: Record<string, string>
  names: Record<number, string>
}) {
  const level = (value: number) =>
    Number.isInteger(value) ? `${value} ${names[value] ?? ''}` : value.toFixed(1)
  return (
    <Table
      caption="Each competency as rated by the two"
      captionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      columns={[
        {
          head: 'Competency',
          cell: ({ slug, name, observed }) => (
            <>
              {rateHref[slug] ? <a href={rateHref[slug]}>{name}</a> : name}
              {observed?.evidence ? (
                <span className="block max-w-[30rem] font-normal whitespace-pre-line text-soft">
                  {observed.evidence}
                </span>
              ) : null}
            </>
          ),
        },
        {
          head: isMentor ? `${other}, own` : 'You',
          cell: ({ self, isRevealed, ratedOn }) =>
            self !== null
              ? level(self)
              : isMentor && !seesOwn
                ? 'not shared'
                : isMentor && !isRevealed
                  ? ratedOn
                    ? 'not rated yet'
                    : 'hidden until you rate'
                  : 'not rated yet',
        },
        {
          head: isMentor ? 'You' : other,
          cell: ({ observed, ratedOn }) =>
            observed
              ? `${level(observed.level)}, ${ratedOn}`
              : ratedOn
                ? `rated ${ratedOn}; shown once you rate it`
                : 'not rated yet',
        },
        {
          head: 'Difference',
          number: true,
          cell: ({ self, observed, isRevealed }) =>
            isRevealed && self !== null && observed ? signed(self - observed.level) : '',
        },
      ]}
    />
  )
}

function signed(difference: number): string {
  return `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`
}
