import { scaleLinear } from 'd3-scale'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Table } from '#app/ui/table.tsx'

type Day = { on: string; cards: number }

const size = { width: 378, height: 150, bottom: 34, top: 18 }

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** Cards that come due on each day, as bars with the number on each, and the same as a table. */
export function LoadChart({ days, dailyCap }: { days: Day[]; dailyCap: number }) {
  const most = Math.max(5, ...days.map(({ cards }) => cards))
  const y = scaleLinear([0, most], [size.height - size.bottom, size.top])
  const step = size.width / days.length
  const sum = days.reduce((total, { cards }) => total + cards, 0)
  return (
    <figure>
      <svg
        className="chart max-w-[34rem]"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`Cards that come due in the next ${days.length} days: ${sum} in all, ${days[0]?.cards ?? 0} today.`}
      >
        {days.map(({ on, cards }, index) => {
          const left = index * step + step * 0.14
          const date = new Date(on)
          return (
            <g key={on}>
              <rect
                x={left}
                y={y(cards)}
                width={step * 0.72}
                height={size.height - size.bottom - y(cards)}
                fill={cards > dailyCap ? 'var(--signal)' : 'var(--ink)'}
              />
              {cards > 0 ? (
                <text x={left + step * 0.36} y={y(cards) - 5} textAnchor="middle" fontSize="11">
                  {cards}
                </text>
              ) : null}
              <text
                className="soft"
                x={left + step * 0.36}
                y={size.height - 18}
                textAnchor="middle"
                fontSize="10"
              >
                {weekday.format(date)}
              </text>
              <text
                className="soft"
                x={left + step * 0.36}
                y={size.height - 5}
                textAnchor="middle"
                fontSize="10"
              >
                {date.getUTCDate()}
              </text>
            </g>
          )
        })}
        <line className="axis" x1={0} x2={size.width} y1={y(0)} y2={y(0)} />
      </svg>
      <Disclosure summary="The same as a table">
        <Table
          caption="Cards that come due by day"
          captionHidden
          columns={[
            {
              head: 'Day',
              cell: ({ on }) => `${weekday.format(new Date(on))} ${short.format(new Date(on))}`,
            },
            { head: 'Cards', cell: ({ cards }) => cards, number: true },
          ]}
          rows={days}
          rowKey={({ on }) => on}
        />
      </Disclosure>
    </figure>
  )
}
