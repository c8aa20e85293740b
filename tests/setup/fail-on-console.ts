import { afterEach, beforeEach } from 'vitest'

let complaints: unknown[][] = []
let expected: RegExp[] = []
const original = console.error

beforeEach(() => {
  complaints = []
  expected = []
  console.error = (...message: unknown[]) => {
    complaints.push(message)
  }
})

afterEach(() => {
  console.error = original
  const unexpected = complaints.map(textOf).filter((text) => !expected.some((pattern) => pattern.test(text)))
  if (unexpected.length > 0) throw new Error(`Unexpected console.error:\n${unexpected.join('\n')}`)
})

/** Lets the running test write matching lines to console.error. Every other line fails it. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern)
}

function textOf(message: unknown[]): string {
  return message
    .map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part)))
    .join(' ')
}
