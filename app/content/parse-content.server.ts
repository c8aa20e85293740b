import type { z } from 'zod'

/** Content that does not have its shape. One line a fault: file, field, what is wrong. */
export class ContentError extends Error {}

/**
 * Checks a parsed content file against its schema. Throws `ContentError` naming the file and every field at fault.
 * `file` is the path as the module system knows it, such as `/content/competencies/team-leadership.yaml`.
 */
export function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  value: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ContentError(
    parsed.error.issues
      .map((issue) => `${file.replace(/^\//, '')}: ${issue.path.join('.') || 'file'}: ${issue.message}`)
      .join('\n'),
  )
}

/** The permanent slug of a content file: its name without folder and ending. */
export function slugOfFile(file: string): string {
  return (
    file
      .split('/')
      .pop()
      ?.replace(/\.[a-z]+$/, '') ?? file
  )
}

/** Counts words as an editor would: runs of characters between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
