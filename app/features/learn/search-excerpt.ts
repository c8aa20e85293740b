import { escapeForRegExp } from '#app/domain/escape-for-reg-exp.ts'

/** A piece of text, marked where it was what somebody looked for. */
export type Piece = { text: string; isMatch: boolean }

/** Characters shown of a text. */
const length = 180

/** The part of a text around the first of the found words, with all of them marked. `terms` are in lower case. */
export function excerpt(text: string, terms: string[]): Piece[] {
  const lower = text.toLowerCase()
  const places = terms.map((term) => wordAt(lower, term)).filter((place) => place >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const from = first < length * 0.7 ? 0 : wordStart(text, first - length * 0.3)
  const cut = text.slice(from, from + length)
  const shown = from + length < text.length ? cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)) : cut
  const pieces = mark(shown, terms)
  return [
    ...(from > 0 ? [{ text: '... ', isMatch: false }] : []),
    ...pieces,
    ...(from + shown.length < text.length ? [{ text: ' ...', isMatch: false }] : []),
  ]
}

function wordStart(text: string, near: number): number {
  return text.lastIndexOf(' ', near) + 1
}

function wordAt(lower: string, term: string): number {
  return lower.search(new RegExp(`(?<![\\p{L}\\p{N}])${escapeForRegExp(term)}`, 'u'))
}

function mark(text: string, terms: string[]): Piece[] {
  if (terms.length === 0) return [{ text, isMatch: false }]
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escapeForRegExp)
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]))`, 'giu')
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '')
}
