import { type DatabaseProblem, DatabaseUnavailable } from '#db/database-unavailable.ts'

/** What may be shown of a connection address: never its password. */
export type PostgresAddress = {
  /** `host:port`. */
  server: string
  database: string
  user: string
  /** A number in the query of the address; undefined when absent or not a whole number above 0. */
  numberOf(parameter: string): number | undefined
}

/** Throws `DatabaseUnavailable` (bad-address) unless it is a `postgres://` or `postgresql://` address. */
export function parseAddress(url: string): PostgresAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !isDecodable(parsed)) {
    throw new DatabaseUnavailable(
      'bad-address',
      'DATABASE_URL is not the address of a PostgreSQL database',
      'write it like postgres://user:password@host:5432/database, special characters percent-encoded',
    )
  }
  const user = decodeURIComponent(parsed.username)
  return {
    server: `${parsed.hostname || 'localhost'}:${parsed.port || 5432}`,
    database: decodeURIComponent(parsed.pathname.slice(1)) || user,
    user,
    numberOf(parameter) {
      const value = parsed.searchParams.get(parameter) ?? ''
      return /^[1-9]\d*$/.test(value) ? Number(value) : undefined
    },
  }
}

/** postgres.js decodes these three, and throws something else than a sentence when it cannot. */
function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(`${username}${password}${pathname}`)
    return true
  } catch {
    return false
  }
}

const unreachable = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** Turns what postgres.js threw while connecting or pinging into the sentence for it. */
export function explainPostgresError(error: unknown, address: PostgresAddress): DatabaseUnavailable {
  if (error instanceof DatabaseUnavailable) return error
  const code = codeOf(error)
  const { server, database, user } = address
  const message = error instanceof Error && error.message ? error.message : code
  function because(problem: DatabaseProblem, matter: string, remedy: string): DatabaseUnavailable {
    return new DatabaseUnavailable(problem, `PostgreSQL at ${server} ${matter}`, remedy, error)
  }
  if (unreachable.has(code)) {
    return because('unreachable', `cannot be reached (${code})`, 'start it or correct DATABASE_URL')
  }
  switch (code) {
    case '28P01':
    case '28000':
    case '42501': {
      const remedy = 'correct user, password or database in DATABASE_URL, or grant access'
      return because('access-refused', `refuses the user ${user} (${message})`, remedy)
    }
    case '3D000':
      return because('no-such-database', `has no database ${database}`, 'create it or correct DATABASE_URL')
    case '57P03':
      return because('unreachable', `takes no connections yet (${message})`, 'wait a moment and start again')
    case '53300': {
      const remedy = 'raise its max_connections or lower ?max= in DATABASE_URL'
      return because('too-many-connections', 'has no connection left', remedy)
    }
    default:
      return because('other', `cannot be used (${message})`, "check DATABASE_URL and the server's log")
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
