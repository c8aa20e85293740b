import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUuid } from '#app/domain/uuid.ts'

test('an id as the database writes it is one, whatever its version', () => {
  fc.assert(fc.property(fc.uuid(), (id) => isUuid(id)))
  expect(isUuid('00000000-0000-0000-0000-000000000000')).toBe(true)
})

test('another spelling of an id is none, nor is an id with anything around it', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
  for (const text of [id.toUpperCase(), id.replaceAll('-', ''), `{${id}}`, ` ${id}`, `${id}\n`, `${id}0`]) {
    expect(isUuid(text), text).toBe(false)
  }
})

test('what is not there is no id', () => {
  expect([undefined, null, ''].some(isUuid)).toBe(false)
})
