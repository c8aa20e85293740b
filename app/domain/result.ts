/** The answer of a command that can fail in ways its caller expects. Unexpected errors are thrown instead. */
export type Result<Value, Failure extends string> =
  | { ok: true; value: Value }
  | { ok: false; failure: Failure }

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail<const Failure extends string>(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}
