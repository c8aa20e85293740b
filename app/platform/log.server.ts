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
 * What of an unexpected error may stand in the log. Drizzle's messages quote the query's parameters, which are people's
 * answers, so of those only the driver's code and constraint are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const cause = error.cause as { code?: string; constraint_name?: string; constraint?: string } | undefined
  if (error.message.startsWith('Failed query')) {
    return {
      kind: 'query',
      code: cause?.code,
      constraint: cause?.constraint_name ?? cause?.constraint,
      stack: frames(error),
    }
  }
  return { kind: error.name, message: error.message, code: cause?.code, stack: frames(error) }
}

function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
}
