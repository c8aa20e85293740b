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
 * The database cannot be used, for a reason outside the code. The message is one sentence that says what to do, fit for
 * a terminal; it holds no password and no query parameters. `cause` is the driver's error and may hold more.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly problem: DatabaseProblem

  constructor(problem: DatabaseProblem, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.problem = problem
  }
}
