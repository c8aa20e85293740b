import { RangeBar } from '#app/charts/range-bar.tsx'
import { verdictThresholds } from '#app/features/assess/readiness/readiness-constants.ts'
import { rangeWords } from '#app/features/assess/verdict-words.ts'

/** The headline range as a picture with its numbers in words beneath. */
export function ReadinessFigure({ low, middle, high }: { low: number; middle: number; high: number }) {
  const range = rangeWords({ low, high })
  return (
    <figure className="max-w-[38rem]">
      <RangeBar
        low={low}
        middle={middle}
        high={high}
        marks={[{ at: verdictThresholds.readyLow, label: 'ready' }]}
        label={`Readiness from 0 to 100: between ${range}, middle ${Math.round(middle)}; ready begins when the low end reaches 85.`}
      />
      <figcaption className="mt-2 text-[0.92rem] text-soft">
        Readiness {range} of 100, middle {Math.round(middle)}. Eight in ten of the simulated true values fall
        in this range. Evidence and ratings by others narrow it.
      </figcaption>
    </figure>
  )
}
