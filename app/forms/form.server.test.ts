import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '#app/forms/form.server.ts'
import { plainText } from '#app/forms/plain-text.ts'

const schema = z.object({
  name: plainText({ most: 5, what: 'A name' }),
  size: z.enum(['s', 'm'], 'Choose a size.'),
  source: z.literal(['here', 'there']).optional(),
})

test("a field that was not sent is told in a sentence, the schema's own where it has one", () => {
  const parsed = parseForm(schema, {})
  expect(!parsed.ok && { ...parsed.rejection.errors }).toEqual({
    name: 'The form came without this field. Fill it in here.',
    size: 'Choose a size.',
  })
})

test('what does not fit is told in the words of its field, and never in those of a library', () => {
  const parsed = parseForm(schema, { name: 'Augusta', size: 'm', source: '__proto__' })
  expect(!parsed.ok && { ...parsed.rejection.errors }).toEqual({
    name: 'A name may have 5 characters; you have 7.',
    source: 'This is nothing that the field takes. Fill it in again.',
  })
})
