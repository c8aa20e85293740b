import { expect, listenForComplaints, test } from '#tests/e2e/fixtures.ts'

test('nothing the browser complains about goes unheard', { tag: '@once' }, async ({
  page,
  complaints,
  baseURL,
}) => {
  complaints.expect(/./)
  const heard = listenForComplaints(page.context(), baseURL ?? '')
  await page.goto('/no-such-page')
  await page.evaluate(() => {
    console.error('something went wrong')
    document.body.setAttribute('style', 'color: red')
    setTimeout(() => {
      throw new Error('nobody caught this')
    })
  })
  await expect(page.goto('http://127.0.0.1:9/')).rejects.toThrow()
  await expect.poll(() => heard.join('\n')).toContain('nobody caught this')
  const all = heard.join('\n')
  expect(all).toContain('status 404: GET')
  expect(all).toContain('console: something went wrong')
  expect(all).toMatch(/console: .*Content Security Policy/)
  expect(all).toContain('third party: http://127.0.0.1:9/')
  expect(all).toContain('failed: GET http://127.0.0.1:9/')
})
