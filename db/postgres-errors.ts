import { DatabaseUnavailable } from '#db/database-unavailable.ts'

/** What may be shown of a connection address: never its password. */
export type PostgresAddress = {
  /** `host:port`. */
  server: string
  database: string
  user: string
  /** A number in the query of the address; undefined when absent or not a whole number. */
  numberOf(parameter: string): number | undefined
}

/** Throws `DatabaseUnavailable` (bad-address) unless it is a `postgres://` or `postgresql://` address. */
export function parseAddress(url: string): PostgresAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new DatabaseUnavailable(
      'bad-address',
      'DATABASE_URL is not an address of PostgreSQL; write it like postgres://user:password@host:5432/database, with special characters of the password percent-encoded.',
    )
  }
  const user = decodeURIComponent(parsed.username)
  return {
    server: `${parsed.hostname || 'localhost'}:${parsed.port || 5432}`,
    database: decodeURIComponent(parsed.pathname.slice(1)) || user,
    user,
    numberOf(parameter) {
      const value = parsed.searchParams.get(parameter) ?? ''
      return /^\d+$/.test(value) ? Number(value) : undefined
    },
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
  const options = { cause: error }
  if (unreachable.has(code)) {
    const sentence = `PostgreSQL at ${server} cannot be reached (${code}); start it or correct DATABASE_URL.`
    return new DatabaseUnavailable('unreachable', sentence, options)
  }
  const message = error instanceof Error ? error.message : String(error)
  switch (code) {
    case '28P01':
    case '28000':
    case '42501': {
      const sentence = `PostgreSQL at ${server} refuses the user ${user} (${message}); correct user, password or database in DATABASE_URL, or grant access.`
      return new DatabaseUnavailable('access-refused', sentence, options)
    }
    case '3D000': {
      const sentence = `PostgreSQL at ${server} has no database ${database}; create it or correct DATABASE_URL.`
      return new DatabaseUnavailable('no-such-database', sentence, options)
    }
    case '57P03': {
      const sentence = `PostgreSQL at ${server} takes no connections yet (${message}); wait a moment and start again.`
      return new DatabaseUnavailable('unreachable', sentence, options)
    }
    case '53300': {
      const sentence = `PostgreSQL at ${server} has no connection left; raise its max_connections or lower ?max= in DATABASE_URL.`
      return new DatabaseUnavailable('too-many-connections', sentence, options)
    }
    default: {
      const sentence = `PostgreSQL at ${server} cannot be used (${message || code}); check DATABASE_URL and the server's log.`
      return new DatabaseUnavailable('other', sentence, options)
    }
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
