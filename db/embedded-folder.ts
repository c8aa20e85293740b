import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { DatabaseUnavailable } from '#db/database-unavailable.ts'
import { type FolderLock, lockFolder } from '#db/folder-lock.ts'

/** The PostgreSQL whose files this version of PGlite reads and writes. */
const embeddedVersion = '18'

/** What operating systems put into folders by themselves. */
const strayNames = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db', 'desktop.ini', 'lost+found'])

/**
 * A folder that is ours alone until `lock.release()`. `dataFolder` inside it is PGlite's, and may not exist
 * yet.
 */
export type ClaimedFolder = { folder: string; dataFolder: string; lock: FolderLock }

/**
 * Makes the folder if need be, locks it and checks that what it holds is a database of ours. Throws
 * `DatabaseUnavailable`: folder-in-use, folder-not-writable, folder-not-ours, folder-unreadable, disk-full.
 */
export async function claimFolder(folder: string): Promise<ClaimedFolder> {
  const dataFolder = path.join(folder, 'pgdata')
  let lock: FolderLock | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseForeignFolder(folder, dataFolder)
    lock = await claimLock(folder)
    // Again, now that nobody else can be in the middle of creating it.
    refuseForeignFolder(folder, dataFolder)
    if (existsSync(dataFolder)) checkDataFolder(dataFolder)
    return { folder, dataFolder, lock }
  } catch (error) {
    lock?.release()
    throw folderFailure(error, folder)
  }
}

/**
 * Runs `create` on a folder beside the final one and moves the result into place, so that a start that is
 * killed or runs out of room half-way leaves no half of a database behind.
 */
export async function createAside(
  { folder, dataFolder }: ClaimedFolder,
  create: (emptyFolder: string) => Promise<void>,
): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('pgdata-new-')) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  const fresh = `${dataFolder}-new-${process.pid}`
  try {
    await create(fresh)
    renameSync(fresh, dataFolder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  }
}

/**
 * The sentence for what went wrong with a folder. `detail`: what the database engine itself said, if
 * anything.
 */
export function folderFailure(error: unknown, folder: string, detail = ''): DatabaseUnavailable {
  if (error instanceof DatabaseUnavailable) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left/i.test(detail + message)) {
    return new DatabaseUnavailable(
      'disk-full',
      `The disk of ${folder} is full`,
      'make room and start again',
      error,
    )
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    const remedy = 'correct its owner and permissions or set DATA_DIR to another folder'
    return new DatabaseUnavailable(
      'folder-not-writable',
      `The folder ${folder} cannot be written (${code})`,
      remedy,
      error,
    )
  }
  if (['ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    return new DatabaseUnavailable(
      'folder-not-ours',
      `${folder} cannot be a folder (${code}), because something else has that name or a part of it`,
      'move that away or set DATA_DIR to another folder',
      error,
    )
  }
  return new DatabaseUnavailable(
    'folder-unreadable',
    `The database in ${folder} cannot be opened (${detail || message})`,
    'restore the folder from a backup, or move it away to begin with an empty database',
    error,
  )
}

function refuseForeignFolder(folder: string, dataFolder: string): void {
  if (existsSync(dataFolder)) return
  const foreign = readdirSync(folder).find(
    (name) => !strayNames.has(name) && !/^(lock|lock-[0-9a-f]+|pgdata|pgdata-new-\d+)$/.test(name),
  )
  if (foreign === undefined) return
  throw new DatabaseUnavailable(
    'folder-not-ours',
    `The folder ${folder} holds no database but something else (${foreign})`,
    'empty it or set DATA_DIR to another folder',
  )
}

async function claimLock(folder: string): Promise<FolderLock> {
  const result = await lockFolder(folder)
  if (result.ok) return result.lock
  const { pid, host } = result.holder
  const who = pid === null ? 'another process' : `process ${pid}`
  const where = host === null || host === hostname() ? '' : ` on ${host}`
  throw new DatabaseUnavailable(
    'folder-in-use',
    `The folder ${folder} is already used by ${who}${where}`,
    'stop it, or set DATA_DIR to another folder',
  )
}

function checkDataFolder(dataFolder: string): void {
  const control = path.join(dataFolder, 'global', 'pg_control')
  const versionFile = path.join(dataFolder, 'PG_VERSION')
  if (!existsSync(versionFile) || !existsSync(control))
    throw new Error(`${path.basename(dataFolder)} is incomplete`)
  accessSync(control, constants.R_OK | constants.W_OK)
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== embeddedVersion) {
    throw new DatabaseUnavailable(
      'folder-unreadable',
      `The database in ${path.dirname(dataFolder)} is of PostgreSQL ${version}, not ${embeddedVersion}`,
      'start the release that wrote it, or restore a backup made for this one',
    )
  }
}
