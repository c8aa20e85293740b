/**
 * The name of the constraint or unique index that a statement broke; undefined for every other error. Drizzle
 * wraps the driver's error, and the two drivers call the name differently.
 */
export function violatedConstraint(error: unknown): string | undefined {
  const thrown = error instanceof Error && error.cause !== undefined ? error.cause : error
  const { code, constraint_name, constraint } = (thrown ?? {}) as Record<string, unknown>
  // Class 23: integrity constraint violations.
  if (typeof code !== 'string' || !code.startsWith('23')) return undefined
  const name = constraint_name ?? constraint
  return typeof name === 'string' ? name : undefined
}
