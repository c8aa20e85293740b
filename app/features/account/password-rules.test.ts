import { expect, test } from 'vitest'
import { isCommonPassword } from '#app/features/account/common-passwords.server.ts'
import { findPasswordFault } from '#app/features/account/password-rules.ts'

const owner = { name: 'Grace van Houten', email: 'g.marigold-mail@example.org' }

test.each([
  'aaaaaaaaaaaa',
  '1212121212121',
  'abcabcabcabcabc',
  'abcdefghijkl',
  'zyxwvutsrqponm',
  '123456789012',
  'qwertyuiop12',
  'Poiuytrewq!!',
  '1qaz2wsx3edc',
  'aabbccddeeffgg',
  'abcdwxyzefgh',
  'xmqzmxzqxqzm',
  '111122223333444455556666',
  'blue7blue7blue7',
  'pass wordpass wordpass word',
])('%s repeats itself or follows the keyboard or the alphabet', (password) => {
  expect(findPasswordFault(password, owner)).toBe('password-repetitive')
})

test.each([
  'criticalpath-27-x',
  'My Critical Path 9',
  'cr1t1cal.p4th.91',
  'gracevanhouten1983',
  'HOUTEN-zebra-cup',
  'g.marigold-mail@example.org',
  'my Marigold 1234',
  'xx-gmarigoldmail-91',
  'Grâce-ok-houten',
])('%s holds what others know of the owner', (password) => {
  expect(findPasswordFault(password, owner)).toBe('password-personal')
})

test.each([
  'van der whale 9x',
  'of course example',
  'correct horse battery',
  'tiger-blue-9qv',
  'assess-power-mud',
  'abcd wxyz efgh',
  '2834 9071 5563!',
  '𝔘nter den Linden 4',
  'ÄÖÜ ßchöne Gasse',
])('%s has no fault', (password) => {
  expect(findPasswordFault(password, owner)).toBeUndefined()
  expect(isCommonPassword(password)).toBe(false)
})

test('a block as long as a password may be repeated', () => {
  expect(findPasswordFault('velvet canoe velvet canoe ', owner)).toBeUndefined()
})

test('a name of few letters does not rule out the words that hold it', () => {
  const short = { name: 'Al Bo', email: 'al@example.org' }
  expect(findPasswordFault('total eclipse borne', short)).toBeUndefined()
})

test.each([
  '1qaz2wsx3edc4rfv',
  'LeaveMeAlone',
  'administrator',
  'password2010',
  'Sunshine2024!',
  'P@ssw0rd1234!',
  '!!!Dragon!!!!!!',
  'motherfucker',
])('%s is common', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test('short names count once they stand together', () => {
  const short = { name: 'Li Wu Xi', email: 'al.bo.ri@example.org' }
  expect(findPasswordFault('cup-albori-tree 7', short)).toBe('password-personal')
  expect(findPasswordFault('cup-Li.Wu.Xi-tree 7', short)).toBe('password-personal')
})
