const certificationOrders = ['name', 'issuer', 'level', 'fee', 'renewal'] as const

export type CertificationOrder = (typeof certificationOrders)[number]

/** What an address asks of the table of certifications. Words that mean nothing are ignored. */
export type CertificationView = {
  field: string | undefined
  level: string | undefined
  issuer: string | undefined
  sort: CertificationOrder
  isDescending: boolean
}

export function readCertificationView(search: URLSearchParams): CertificationView {
  const sort = certificationOrders.find((name) => name === search.get('sort'))
  return {
    field: search.get('field') || undefined,
    level: search.get('level') || undefined,
    issuer: search.get('issuer') || undefined,
    sort: sort ?? 'name',
    isDescending: search.get('order') === 'desc',
  }
}

/** The query of an address that shows the same with something changed; empty for the plain view. */
export function certificationQuery(view: CertificationView, change: Partial<CertificationView> = {}): string {
  const { field, level, issuer, sort, isDescending } = { ...view, ...change }
  const query = new URLSearchParams()
  if (field) query.set('field', field)
  if (level) query.set('level', level)
  if (issuer) query.set('issuer', issuer)
  if (sort !== 'name') query.set('sort', sort)
  if (isDescending) query.set('order', 'desc')
  const text = query.toString()
  return text ? `?${text}` : ''
}

type Row = {
  short: string
  issuer: string
  level: string
  field: string
  fee: number | undefined
  renewalYears: number | undefined
}

const levelOrder = ['foundation', 'practitioner', 'advanced']

/** The rows that a view shows, in its order. What has no figure for a column stands last either way. */
export function arrangeCertifications<T extends Row>(rows: T[], view: CertificationView): T[] {
  const sign = view.isDescending ? -1 : 1
  const byName = (a: T, b: T) => a.short.localeCompare(b.short, 'en')
  const compare: Record<CertificationOrder, (a: T, b: T) => number> = {
    name: (a, b) => sign * byName(a, b),
    issuer: (a, b) => sign * a.issuer.localeCompare(b.issuer, 'en'),
    level: (a, b) => sign * (levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level)),
    fee: (a, b) => missingLast(a.fee, b.fee, sign),
    renewal: (a, b) => missingLast(a.renewalYears, b.renewalYears, sign),
  }
  return rows
    .filter(
      ({ field, level, issuer }) =>
        (view.field === undefined || field === view.field) &&
        (view.level === undefined || level === view.level) &&
        (view.issuer === undefined || issuer === view.issuer),
    )
    .sort((a, b) => compare[view.sort](a, b) || byName(a, b))
}

function missingLast(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return sign * (a - b)
}
