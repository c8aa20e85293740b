/**
 * Every number that readiness rests on besides the readings and the target. They are published: the page that
 * explains readiness prints them from here, so that what is told and what is computed cannot differ.
 */

/**
 * How firmly a value is supported: an observed reading with something to look at is firmer than one without.
 */
export type Support = 'self' | 'scenario' | 'observed' | 'observed-with-evidence'

/**
 * Standard error of a reading in proficiency levels (about two true values in three lie within one standard
 * error), and why. The reasons lean on the studies named; the sizes are our judgement and were not measured.
 */
export const standardErrors: Record<Support, { levels: number; reason: string }> = {
  self: {
    levels: 0.8,
    reason:
      'People rate themselves loosely: over 55 studies, self-ratings of ability and measured performance ' +
      'correlate at only about 0.29 (Mabe and West, 1982), so this kind of reading gets the widest error.',
  },
  scenario: {
    levels: 0.7,
    reason:
      'The key is the same for everyone, but a few items are a short test, and knowing what to do is not yet ' +
      'having done it: over many studies, situational-judgement tests predict performance at about 0.26 ' +
      '(Sackett and others, 2022).',
  },
  observed: {
    levels: 0.5,
    reason:
      'Somebody else rated what they saw against the same anchors. Two raters of one interview agree at about ' +
      '0.77 when the scale has descriptive anchors (Taylor and Small, 2002): much better, not perfect.',
  },
  'observed-with-evidence': {
    levels: 0.4,
    reason:
      'As observed, and there is something that a second person can look at and judge again. It is still ' +
      'one rater and a few occasions, so the error does not vanish.',
  },
}

/** Size of the fixed set of draws. With 2,000 the ends of the range are good to a few tenths of a point. */
export const numberOfDraws = 2000

/** Where in the ordered draws the three numbers of the headline range lie, as shares 0..1. */
export const rangePercentiles = { low: 0.1, middle: 0.5, high: 0.9 } as const

/** Weight of a competency in a target. */
export const weights = { essential: 2, other: 1 } as const

export const verdictThresholds = {
  /** Least share of the target's competencies, by count, that must have a reading of any kind. */
  shareRead: 0.6,
  /** Least `low`, in points, for "ready". */
  readyLow: 85,
  /** An essential competency this many levels or more below its requirement keeps "ready" away. */
  essentialShortfall: 1,
  /** Least `middle`, in points, for "nearly". */
  nearlyMiddle: 75,
  /** Least `middle`, in points, for "building"; below it is "early". */
  buildingMiddle: 50,
} as const
