// Finds a Chromium for the browser tests, or installs Debian's. Run as a command, it says in one line which one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

// The shell is Chromium without windows of its own: the same pages for a quarter less of the processor.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const mend = 'npx playwright install --with-deps chromium'

/**
 * The program to start, and one line on where it comes from. Throws a sentence with the one command that mends it when
 * there is none and none can be installed.
 * @returns {{ file: string, said: string }}
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!isExecutable(given)) throw new Error(`CHROMIUM_PATH ${given} is not a program that can be started.`)
    return { file: given, said: `Chromium: ${given}, named by CHROMIUM_PATH` }
  }
  const system = findOnPath()
  if (system) return { file: system, said: `Chromium: ${system}, of this system` }
  const own = chromium.executablePath()
  if (isExecutable(own)) return { file: own, said: `Chromium: ${own}, of Playwright` }
  installFromDebian()
  const installed = findOnPath()
  if (!installed)
    throw new Error(`There is no Chromium for the browser tests. This command brings one: ${mend}`)
  return { file: installed, said: `Chromium: ${installed}, installed just now` }
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const macintosh = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), macintosh].find(
    isExecutable,
  )
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Only as root, because only then is nobody asked for a password. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  process.stdout.write('There is no Chromium here; installing that of Debian ...\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-liberation']
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (
      spawnSync('apt-get', [...install, name], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    )
      return
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`${findChromium().said}\n`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
