/**
 * The other names of a term that tell a reader something: no plurals, no other spellings and no other forms of the same word.
 * Those are in the content for the linking alone.
 */
export function otherNames(term: string, aliases: string[]): string[] {
  const known = new Set([plain(term)])
  return aliases.filter((alias) => {
    const name = plain(alias)
    const isNew = name.slice(0, 4) !== plain(term).slice(0, 4) && !known.has(name)
    known.add(name)
    return isNew
  })
}

/** A name as it is compared: its letters and digits in the singular. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '')
}
