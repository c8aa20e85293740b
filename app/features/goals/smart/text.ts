/** Longer than any goal may be stored; the check reads no further. */
const mostRead = 4000

/** One line, plain quotes and dashes, bounded. What is quoted to the person comes from this text. */
export function readable(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, mostRead)
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const placeholders =
  /^(?:n\/?a|none|nil|null|nothing|tbd|tba|tbc|todo|to do|to be (?:defined|decided|determined|confirmed)|unknown|not sure|dunno|idk|later|test|x+|-+|\?+|\.+|0)\.?$/i

/** Text with something in it: letters, and not a word that stands for "nothing yet". Otherwise empty. */
export function content(text: string | null | undefined): string {
  const read = readable(text)
  return /\p{L}/u.test(read) && !placeholders.test(read) ? read : ''
}

/** A quote short enough to show. */
export function quoted(text: string): string {
  const trimmed = text.trim().replace(/^[,;:.\s]+|[,;:\s]+$/g, '')
  return trimmed.length > 80 ? `${trimmed.slice(0, 77).trimEnd()}...` : trimmed
}

/** Everything that a pattern finds. */
export function findAll(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [
    ...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)),
  ]
}

export function firstMatch(text: string, pattern: RegExp): string | undefined {
  const found = text.match(pattern)?.[0]
  return found === undefined ? undefined : quoted(found)
}
