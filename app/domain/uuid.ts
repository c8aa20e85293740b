/**
 * An id as the database writes it: lower case, with hyphens, of any version. PostgreSQL would also read other spellings of the same id;
 * one spelling keeps one address for one thing.
 */
export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Asked before a text from outside meets a column of ids, which would answer anything else with an error. */
export function isUuid(text: string | null | undefined): text is string {
  return typeof text === 'string' && uuidPattern.test(text)
}
