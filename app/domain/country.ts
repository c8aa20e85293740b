const names = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' })

/** "United Kingdom" for GB. The code itself where the runtime knows no name. */
export function countryName(code: string): string {
  return names.of(code) ?? code
}

/** With the article that a sentence needs: "the United Kingdom", "Canada". */
export function countryInText(code: string): string {
  return ['AE', 'GB', 'NL', 'US'].includes(code) ? `the ${countryName(code)}` : countryName(code)
}

/** "united-kingdom", for whoever types an address by its name. */
export function countrySlug(code: string): string {
  return countryName(code)
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '-')
}
