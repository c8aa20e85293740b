import list from '#app/features/account/common-passwords.txt?raw'
import { readDisguise } from '#app/features/account/password-rules.ts'

// The notice at its top has capitals in every line, so it matches nothing.
const known = new Set(list.split('\n').filter((line) => line !== ''))

/**
 * Whether a password is on the list of common ones, also as a common word with digits and signs around it or
 * in it.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [plain, core, readDisguise(core), readDisguise(plain)].some((form) => known.has(form))
}
