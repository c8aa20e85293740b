export type DatabaseProblem =
  | 'bad-address'
  | 'unreachable'
  | 'access-refused'
  | 'no-such-database'
  | 'too-many-connections'
  | 'too-old'
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'folder-not-ours'
  | 'folder-unreadable'
  | 'disk-full'
  | 'migrations-missing'
  | 'migration-failed'
  | 'newer-than-code'
  | 'other'

/**
 * The database cannot be used, for a reason outside the code. The message is one sentence, fit for a
 * terminal: what is the matter; what to do. It holds no password and no query parameters. `cause` is what the
 * driver or the file system threw, and may hold more.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly problem: DatabaseProblem

  constructor(problem: DatabaseProblem, matter: string, remedy: string, cause?: unknown) {
    super(`${matter}; ${remedy}.`, { cause })
    this.problem = problem
  }
}
