/** A text as the part of a regular expression that matches it to the letter. The built-in `RegExp.escape` came only after Node 20. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
