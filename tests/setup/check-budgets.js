// What the build may weigh, gzipped. Counted are the routes that say `hydrate: true`; that the others ship nothing is
// for the browser tests to show.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** In bytes. React and Remix alone take 87 kB of the first. */
const limits = { page: 90_000, pageWithLiveForm: 115_000, styles: 12_000 }
/** Routes whose form is checked while it is filled in. */
const withLiveForm = new Set(/** @type {string[]} */ ([]))

const assets = path.join('build', 'client', 'assets')
const names = readdirSync(assets)
/** @type {string[]} */
const failures = []

const styles = names.filter((name) => name.endsWith('.css'))
if (styles.length !== 1)
  failures.push(`There are ${styles.length} style sheets instead of one: ${styles.join(', ')}.`)
for (const name of styles) compare(`The styles in ${name}`, weigh(name), limits.styles)

const { entry, routes } = readManifest()
let heaviest = { id: '', bytes: 0 }
for (const route of Object.values(routes).filter(shipsScripts)) {
  const chunks = new Set(
    [entry, ...ancestors(route)].flatMap(({ module, imports = [] }) => [module, ...imports]),
  )
  const bytes = [...chunks].reduce((sum, chunk) => sum + weigh(path.basename(chunk)), 0)
  compare(
    `The scripts of ${route.id}`,
    bytes,
    withLiveForm.has(route.id) ? limits.pageWithLiveForm : limits.page,
  )
  if (bytes > heaviest.bytes) heaviest = { id: route.id, bytes }
}

for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exit(1)
process.stdout.write(`${kilobytes(styles.reduce((sum, name) => sum + weigh(name), 0))} of styles; `)
process.stdout.write(`at most ${kilobytes(heaviest.bytes)} of scripts, in ${heaviest.id}\n`)

/**
 * @typedef {{ module: string, imports?: string[] }} Chunk
 * @typedef {Chunk & { id: string, parentId?: string }} Route
 * @returns {{ entry: Chunk, routes: Record<string, Route> }} which route loads what, as Remix tells the browser
 */
function readManifest() {
  const name = names.find((candidate) => /^manifest-.*\.js$/.test(candidate))
  if (!name) throw new Error(`${assets} has no manifest: build first.`)
  const source = readFileSync(path.join(assets, name), 'utf8')
  return JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1))
}

/** @param {Route} route @returns {Route[]} with itself */
function ancestors(route) {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId]
  return parent ? [route, ...ancestors(parent)] : [route]
}

/** @param {Route} route */
function shipsScripts({ id }) {
  const file = ['.tsx', '.ts']
    .map((ending) => path.join('app', `${id}${ending}`))
    .find((name) => existsSync(name))
  return file !== undefined && /\bhydrate: true\b/.test(readFileSync(file, 'utf8'))
}

/** @param {string} name */
function weigh(name) {
  return gzipSync(readFileSync(path.join(assets, name)), { level: 9 }).length
}

/** @param {string} what @param {number} bytes @param {number} limit */
function compare(what, bytes, limit) {
  if (bytes > limit) failures.push(`${what} weigh ${kilobytes(bytes)}; the limit is ${kilobytes(limit)}.`)
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
