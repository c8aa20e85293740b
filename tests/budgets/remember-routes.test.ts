import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { matchRoutes as Match } from '@remix-run/router'
import type { Rollup } from 'vite'
import { expect, test } from 'vitest'
import { rememberRoutes } from '#server/vite-server-build.ts'
import { pages } from '#tests/budgets/pages.ts'

type Router = { matchRoutes: typeof Match }

const file = path.join(path.dirname(createRequire(import.meta.url).resolve('@remix-run/router')), 'router.js')

test('the router that remembers finds the same route for every address, the first time and again', async () => {
  const remembering = await load(transformed())
  const original = await load(readFileSync(file, 'utf8'))
  const routes = pages.map(({ pattern }) => ({ id: pattern, path: pattern }))
  const addresses = [
    ...pages.map(({ pattern }) => pattern.replaceAll(/:\w+/g, 'something')),
    ...[
      '/competencies',
      '/competencies/',
      '/Competencies',
      '/competencies/a/b',
      '/assess/quick/a%20b',
      '/nothing',
    ],
  ]
  for (const address of [...addresses, ...addresses]) {
    const found = remembering.matchRoutes(routes, address)
    expect(found, address).toEqual(original.matchRoutes(routes, address))
  }
  expect(remembering.matchRoutes(routes, '/targets/it/staff')?.[0]?.params).toEqual({
    role: 'it',
    level: 'staff',
  })
  expect(remembering.matchRoutes([{ id: 'other', path: '/other' }], '/targets')).toBeNull()
})

test('a router that looks different stops the build', () => {
  expect(() => transformed('export function matchRoutes() {}')).toThrow('the router looks different')
})

function transformed(code = readFileSync(file, 'utf8')): string {
  const { transform } = rememberRoutes()
  if (typeof transform !== 'function') throw new Error('The plugin transforms nothing.')
  const context = {
    error(message: string): never {
      throw new Error(message)
    },
  }
  const result = transform.call(context as Rollup.TransformPluginContext, code, file, { ssr: true }) as {
    code: string
  }
  return result.code
}

function load(code: string): Promise<Router> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
}
