import { pino } from 'pino'

export type Log = Pick<import('pino').Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

/**
 * One JSON line an event. What may be logged is chosen at each call: method, path without its query, status, duration,
 * request id. Form values, query parameters, cookies and database parameters never are.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/**
 * The path of a request as it may stand in the log: without its query, cut, and without keys. A part of 32 or more characters
 * with a capital in it is a key to something (a calendar, a mailed link, an interviewer's page); slugs and ids have no capitals.
 */
export function loggedPath(target: string): string {
  const [path = ''] = target.split('?')
  return path
    .slice(0, 400)
    .replace(/(?=[\w-]*[A-Z])[\w-]{32,}/g, '[key]')
    .slice(0, 200)
}

type DriverError = { code?: string; severity?: string; constraint_name?: string; constraint?: string }

/**
 * What of an unexpected error may stand in the log. Drizzle's messages quote the query's parameters, which are people's
 * answers, and PostgreSQL's quote values, so of those only the code and the constraint are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const isQuery = error.message.startsWith('Failed query')
  const source = (isQuery ? error.cause : error) as DriverError | undefined
  const stack = frames(error)
  if (isQuery || source?.severity !== undefined) {
    const constraint = source?.constraint_name ?? source?.constraint
    return { kind: 'query', code: source?.code, constraint, stack }
  }
  return {
    kind: error.name,
    message: error.message,
    code: (error.cause as DriverError | undefined)?.code,
    stack,
  }
}

/** The stack begins with the message, in which a line may look like a frame. */
function frames({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message)
  return stack
    .slice(at < 0 ? stack.length : at + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
}
