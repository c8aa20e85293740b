// Limits of what one person keeps, and of what one page shows. Tables repeat those on text as checks.
export const textLimits = {
  statement: 600,
  measureName: 120,
  unit: 40,
  relevance: 1000,
  note: 1000,
  reason: 500,
  milestone: 160,
  situation: 200,
  evidenceTitle: 160,
  url: 500,
} as const

export const defaultActiveLimit = 5
/** Somebody with more goals than this at once runs none of them. */
export const mostActive = 20
export const mostGoals = 500
export const goalsAPage = 50
export const mostMilestones = 20
/** Milestones for which the form of a new goal has room; more are added on its page. */
export const milestoneRows = 5
export const mostIfThens = 5
export const mostEvidence = 50
export const mostCheckIns = 2000
/** Newest check-ins that a forecast and a picture are made from: over four years of weekly ones. */
export const checkInsRead = 240
/** Newest check-ins listed on a page; the export has all. */
export const checkInsShown = 30
export const changesShown = 60
/** Furthest due date, in years from today. */
export const mostYears = 10
export const largestValue = 1_000_000_000
export const defaultHoursPerWeek = 5
