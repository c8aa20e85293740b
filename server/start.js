// `npm start` and, with --demo, `npm run demo`: builds when the sources are newer than the build, then runs it.
// Plain JavaScript: Node runs it as it is.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const serverBuild = path.resolve('build/server/index.js')
const sources = [
  'app',
  'content',
  'db',
  'public',
  'server',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
]

const demo = process.argv.includes('--demo')

if (existsSync('.env')) process.loadEnvFile('.env')
if (demo) keepToOwnDatabase()
process.env.NODE_ENV ??= 'production'

if (!existsSync(serverBuild) || newest(sources) > statSync(serverBuild).mtimeMs) {
  process.stdout.write('Building, which takes about half a minute the first time ...\n')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  if (status !== 0) {
    console.error('The build failed; what it printed above says why.')
    process.exit(1)
  }
}

try {
  const { start } = await import(serverBuild)
  await start({ clientFolder: path.resolve('build/client'), demo })
} catch (error) {
  // Loading the build checks all content; what it says names the file and the field.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** The demo world must never meet people's work: it has a folder of its own and no PostgreSQL. */
function keepToOwnDatabase() {
  if (process.env.DATABASE_URL) {
    console.error('DATABASE_URL is set; the demo keeps to its own embedded database, so unset it first.')
    process.exit(1)
  }
  process.env.DATA_DIR ||= './data-demo'
}

/** @param {string[]} names @returns {number} the newest modification time below them, in milliseconds */
function newest(names) {
  return Math.max(...names.filter((name) => existsSync(name)).map(newestBelow))
}

/** @param {string} name @returns {number} */
function newestBelow(name) {
  const own = statSync(name)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(name).map((child) => newestBelow(path.join(name, child))))
}
