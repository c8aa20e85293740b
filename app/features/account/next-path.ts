const longest = 500

/** The pages of signing in and out: returning to them after signing in would only ask again. */
const doors = ['/sign-in', '/sign-up', '/sign-out']

/**
 * Where to go after signing in, if that is a path on this site and no page of signing in or out; undefined
 * otherwise. What is answered is percent-encoded and safe as a `Location`.
 */
export function readNextPath(value: string | null | undefined): string | undefined {
  if (!value || value.length > longest) return undefined
  // Browsers read a backslash as a slash and skip tabs and line ends: `/\example.org` would leave this site.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (!/^\/(?!\/)/.test(value) || /[\\\u0000-\u001f\u007f]/.test(value)) return undefined
  const { pathname, search, hash } = new URL(value, 'http://here.invalid')
  if (pathname.startsWith('//') || doors.includes(pathname.replace(/\/+$/, ''))) return undefined
  return pathname + search + hash
}
