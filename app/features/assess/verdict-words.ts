import type { Report } from '#app/features/assess/report.ts'

type Verdict = Report['verdict']

/** The verdict as a headline and as one sentence that says what it rests on. */
export const verdictWords: Record<Verdict, { headline: string; sentence: string }> = {
  ready: {
    headline: 'You read as ready',
    sentence:
      'Even the low end of your range is at 85 or above, and no essential competency is a full level short.',
  },
  nearly: {
    headline: 'You are nearly there',
    sentence:
      'The middle of your range is at 75 or above. What separates you from "ready" is listed under the gaps.',
  },
  building: {
    headline: 'You are building towards it',
    sentence:
      'The middle of your range is at 50 or above. The gaps below are in the order in which closing them counts most.',
  },
  early: {
    headline: 'It is early days',
    sentence:
      'The middle of your range is below 50. Start with the next actions: they count most for the hours they take.',
  },
  'not-enough-answers': {
    headline: 'There are not enough answers for a verdict',
    sentence: 'A verdict needs readings for at least 60 % of the competencies and for every essential one.',
  },
}

/** A range in whole points, as it is written everywhere: "52 to 68". */
export function rangeWords({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low)} to ${Math.round(high)}`
}
