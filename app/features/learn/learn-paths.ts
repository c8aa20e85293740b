export const learnPath = '/learn'
export const reviewPath = '/learn/review'
export const forecastPath = '/learn/review/forecast'
export const certificationsPath = '/learn/certifications'
export const whichCertificationPath = '/learn/certifications/which'
export const booksPath = '/learn/books'
export const companiesPath = '/learn/companies'
export const artefactsPath = '/learn/artefacts'
export const runningCasePath = '/learn/running-case'
export const offlinePath = '/learn/offline'
export const progressPath = '/learn/progress'
export const glossaryPath = '/glossary'

export function modulePath(slug: string): string {
  return `/learn/modules/${slug}`
}

export function notePath(slug: string): string {
  return `${modulePath(slug)}/note`
}

/** Where a note is kept while somebody types. */
export function noteAutosavePath(slug: string): string {
  return `/learn/notes/${slug}`
}

export function pathPath(slug: string): string {
  return `/learn/paths/${slug}`
}

export function certificationPath(slug: string): string {
  return `${certificationsPath}/${slug}`
}

export function artefactPath(slug: string): string {
  return `${artefactsPath}/${slug}`
}

/** A file to download: `filled` or `blank`, as Markdown or, for tables, as CSV. */
export function artefactFilePath(slug: string, form: 'filled' | 'blank', ending: 'md' | 'csv'): string {
  return `${artefactPath(slug)}/${form}.${ending}`
}

export function termPath(slug: string): string {
  return `${glossaryPath}#${slug}`
}

/** The history of one recall card. */
export function cardPath(module: string, card: string): string {
  return `/learn/cards/${module}/${card}`
}

export function searchPath(query?: string): string {
  return query ? `/search?q=${encodeURIComponent(query)}` : '/search'
}
