/** Where a person stands, in the few words that a start page has room for. */
export type Overview = {
  target: string
  open: { kind: 'quick' | 'full'; selfAnswers: number }[]
  /** Null before the first completed attempt. */
  report: {
    range: string
    verdict: string
    isRetakeDue: boolean
    actions: { title: string; href: string; hours: number; gain: string }[]
  } | null
}
