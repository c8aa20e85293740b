import { z } from 'zod'

/**
 * Text that a person typed and PostgreSQL can keep. `most` counts characters after trimming, a line break as one: a form
 * sends two for it and a script one. U+0000 cannot be stored and U+FFFD is what is left of bytes that were no text, so both
 * are refused rather than altered.
 */
export function plainText({ most, what = 'This' }: { most: number; what?: string }) {
  return z
    .string()
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .refine(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what this refuses
      (text) => !/[\u0000\uFFFD]/.test(text),
      `${what} holds a character that cannot be kept. Remove it and send again.`,
    )
    .refine((text) => text.length <= most, {
      error: (issue) =>
        `${what} may have ${most.toLocaleString('en')} characters; you have ${String(issue.input).length.toLocaleString('en')}.`,
    })
}
