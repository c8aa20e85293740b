export const salaryPath = '/salary'
export const comparePath = '/salary/compare'
export const offersPath = '/salary/offers'
export const preparePath = '/salary/offers/prepare'
export const contributePath = '/salary/contribute'
export const salaryMethodPath = '/salary/how-to-read'
export const salaryJsonPath = '/salary.json'
export const salaryCsvPath = '/salary.csv'
export const salarySchemaPath = '/salary/schema.json'

/** By ISO 3166-1 code. */
export function countryPath(country: string): string {
  return `${salaryPath}/${country.toLowerCase()}`
}

/** The permanent address of one figure. */
export function recordPath(id: string): string {
  return `${salaryPath}/records/${id}`
}

/** `items` are countries or records, two to four; `unit` is "local", "ppp" or a currency. */
export function compareItemsPath(items: string[], unit?: string): string {
  const query = [...items.map((item) => `with=${item.toLowerCase()}`), ...(unit ? [`in=${unit}`] : [])]
  return `${comparePath}?${query.join('&')}`
}
