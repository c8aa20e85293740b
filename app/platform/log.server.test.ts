import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { describeError, loggedPath } from '#app/platform/log.server.ts'

const secret = 'what a person typed'

function fromDriver(fields: object): Error {
  const message = `duplicate key value: (${secret})`
  return Object.assign(new Error(message), { severity: 'ERROR', detail: secret, ...fields })
}

test.each([
  [
    'a query that PostgreSQL refuses',
    new DrizzleQueryError(
      'insert into "person" values ($1)',
      [secret],
      fromDriver({ code: '23505', constraint_name: 'person_key' }),
    ),
    { kind: 'query', code: '23505', constraint: 'person_key' },
  ],
  [
    'a query that PGlite refuses',
    new DrizzleQueryError('select $1', [secret], fromDriver({ code: '22P02', constraint: 'person_key' })),
    { kind: 'query', code: '22P02', constraint: 'person_key' },
  ],
  [
    'a query that finds no server',
    new DrizzleQueryError('select $1', [secret], Object.assign(new Error(secret), { code: 'ECONNREFUSED' })),
    { kind: 'query', code: 'ECONNREFUSED' },
  ],
  ['an error of the driver itself', fromDriver({ code: '40001' }), { kind: 'query', code: '40001' }],
  [
    'a query with lines that look like frames',
    new DrizzleQueryError('select $1', [`x\n    at home (${secret}:1:1)\nat ${secret}`]),
    { kind: 'query' },
  ],
  ['something thrown that is no error', secret, { kind: 'string' }],
  ['an object that was thrown', { secret }, { kind: 'object' }],
])('of %s the log gets the kind and no value', (_what, error, described) => {
  expect(describeError(error)).toMatchObject(described)
  expect(JSON.stringify(describeError(error))).not.toContain(secret)
})

test('an error of ours keeps its message, the code of its cause and where it was thrown', () => {
  const error = new TypeError('The page has no title.', {
    cause: Object.assign(new Error(), { code: 'ENOENT' }),
  })
  const described = describeError(error)
  expect(described).toMatchObject({ kind: 'TypeError', message: 'The page has no title.', code: 'ENOENT' })
  expect((described.stack as string[])[0]).toMatch(/^at .*log\.server\.test\.ts/)
})

test('keys in addresses do not stand in the log; slugs, ids and queries are what they were', () => {
  const key = 'T3_abc-DEF'.repeat(5).slice(0, 43)
  expect(loggedPath(`/interviewer/${key}`)).toBe('/interviewer/[key]')
  expect(loggedPath(`/interviewer/${key}.data?q=${secret}`)).toBe('/interviewer/[key].data')
  expect(loggedPath(`/calendar/${key.slice(0, 32)}.ics`)).toBe('/calendar/[key].ics')
  expect(loggedPath(`/${'x'.repeat(190)}/${key}`)).not.toContain(key.slice(0, 8))
  const plain = [
    '/interview/answers/3f2a7c1e-0b1d-4a51-9d7e-2c8f0e6b7a90/result',
    '/interview/questions/a-very-long-name-of-a-question-that-says-what-happens',
  ]
  expect(plain.map(loggedPath)).toEqual(plain)
})
