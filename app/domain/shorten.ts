/** Text of at most `most` characters, cut after a whole word and with " ..." behind it where something is left out. */
export function shorten(text: string, most: number): string {
  const line = text.trim()
  return line.length <= most ? line : `${line.slice(0, most - 4).replace(/\s+\S*$/, '')} ...`
}
