export type Verdict = 'strong' | 'weak' | 'missing'

/** What is said of one letter: the words that it rests on, and what would mend it. */
export type Letter = { verdict: Verdict; quotes: string[]; suggestion?: string }
