/** A transcript cut into what the hints look at. Quotes are cut from the text itself, never made up. */

export type Token = {
  /** Small letters, apostrophes straightened. */
  word: string
  /** Where it stands in the text. */
  start: number
  end: number
  /** Whether a pause mark (comma, stop, dash, line break) stands before it. */
  afterPause: boolean
  /** Whether a sentence begins with it. */
  opensSentence: boolean
}

const wordPattern = /[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*%?/gu

export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const between = text.slice(end, match.index)
    tokens.push({
      word: match[0].toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + match[0].length,
      afterPause: tokens.length === 0 || /[.,;:!?\n()–—-]/.test(between),
      opensSentence: tokens.length === 0 || /[.!?\n]/.test(between),
    })
    end = match.index + match[0].length
  }
  return tokens
}

/** The words around some tokens as they stand in the text, for quoting: at most `most` words. */
export function quoteTokens(text: string, tokens: Token[], from: number, to: number, most = 14): string {
  const last = Math.min(to, from + most - 1, tokens.length - 1)
  const first = tokens[Math.max(0, from)]
  const final = tokens[last]
  if (!first || !final) return ''
  return text.slice(first.start, final.end).replace(/\s+/g, ' ')
}

/** The commonest words of English. Speech is about half made of them; lists of keywords and other languages are not. */
export const commonWords = new Set(
  `a about after all also am an and any are as at be because been before but by can could did do does don't down each even
  for from get go got had has have he her here him his how i i'd i'll i'm i've if in into is it it's its just know like made make
  me more most my no not now of off on one only or other our out over people said say she so some still take than that that's the
  their them then there they they're thing this those through time to too two under up us was way we we'd we're we've well went were
  what when where which while who why will with without would yes you your`
    .split(/\s+/)
    .filter(Boolean),
)

const numberWords =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|twice|double|tripled?|halved|doubled|percent)(-\w+)?$/

export function isFigure(word: string): boolean {
  return /\d/.test(word) || numberWords.test(word)
}
