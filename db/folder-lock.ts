import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bootTime, isRunning, type ProcessIdentity, thisProcess } from '#db/process-identity.ts'

export type FolderLock = {
  /** Gives the folder back. May be called again. Happens by itself when the process exits. */
  release(): void
}

/** Who has the folder, as far as its lock says. */
export type LockHolder = { pid: number | null; host: string | null }

export type FolderLockOptions = {
  /** Milliseconds between two signs of life; 5,000 unless told. The same for all who share a folder. */
  heartbeat?: number
  /** Called once when the lock was taken away while we live. Must stop the process; by default it throws. */
  onLost?: () => void
}

/** Signs of life that must stay out before a holder whose process cannot be seen from here counts as dead. */
const missedHeartbeats = 3

/**
 * Takes the lock of an existing folder, or says who holds it. PGlite has no lock of its own: two processes on
 * one folder lose data without an error. Throws what the file system throws (`EACCES`, `ENOSPC`, ...).
 *
 * The answer comes at once, except when the holder lives in another container or on another machine, where
 * its process cannot be seen: then the lock is watched for three missed signs of life (15 s).
 *
 * The lock is the folder `lock` with one file in it, whose name is unique to one taking of the lock. It is
 * taken by preparing `lock-<id>/<id>` and renaming that folder to `lock`. Why exactly one of several
 * simultaneous starts wins:
 *
 * 1. The rename succeeds only onto nothing or onto an empty folder, and the kernel checks and renames in one
 *    step. The winner's folder arrives with its file inside, so every later rename fails until that file is
 *    gone.
 * 2. That file is removed only under its own name: by its holder, or by somebody who saw that its holder is
 *    dead. A slow process that still believes in an older, dead holder removes a name that no longer exists,
 *    and harms nobody.
 * 3. `rmdir` does not remove a folder with a file in it, so making room never removes a lock.
 *
 * A lone O_EXCL file cannot offer 2: between reading a dead holder and unlinking the file, somebody else may
 * have put a living lock under the same name.
 */
export async function lockFolder(
  folder: string,
  { heartbeat = 5_000, onLost = stopProcess }: FolderLockOptions = {},
): Promise<{ ok: true; lock: FolderLock } | { ok: false; holder: LockHolder }> {
  const lockPath = path.join(folder, 'lock')
  const id = randomBytes(9).toString('hex')
  const candidate = path.join(folder, `lock-${id}`)
  try {
    for (;;) {
      const holder = readHolder(lockPath)
      if (holder) {
        if (await isAlive(holder, heartbeat)) return { ok: false, holder: describe(holder.identity) }
        ignoring(['ENOENT'], () => unlinkSync(holder.file))
      }
      prepare(candidate, id)
      if (replaceEmpty(lockPath, candidate) && existsSync(path.join(lockPath, id))) break
    }
    sweep(folder)
    return { ok: true, lock: keep(lockPath, id, heartbeat, onLost) }
  } finally {
    rmSync(candidate, { recursive: true, force: true })
  }
}

type Holder = { file: string; identity: ProcessIdentity | undefined }

function readHolder(lockPath: string): Holder | undefined {
  const name = ignoring(['ENOENT'], () => readdirSync(lockPath))?.[0]
  if (name === undefined) return undefined
  const file = path.join(lockPath, name)
  return { file, identity: readIdentity(file) }
}

/** Undefined for a file that a power cut left empty, or that somebody else put there. */
function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const isIdentity = typeof parsed === 'object' && parsed !== null && 'pid' in parsed && 'start' in parsed
    return isIdentity ? (parsed as ProcessIdentity) : undefined
  } catch {
    return undefined
  }
}

async function isAlive({ file, identity }: Holder, heartbeat: number): Promise<boolean> {
  const running = identity && isRunning(identity)
  if (typeof running === 'boolean') return running
  const lastSign = signOfLife(file)
  if (lastSign === gone) return false
  const here = thisProcess()
  const rebooted = identity?.host === here.host && identity.boot !== here.boot
  if (rebooted && lastSign < bootTime()) return false
  // We compare signs with each other, never with our own clock: another machine's clock may be wrong.
  for (let step = 0; step < missedHeartbeats * 5; step += 1) {
    await wait(heartbeat / 5)
    const sign = signOfLife(file)
    if (sign !== lastSign) return sign !== gone
  }
  return false
}

const gone = 0

function signOfLife(file: string): number {
  return ignoring(['ENOENT'], () => statSync(file).mtimeMs) ?? gone
}

function prepare(candidate: string, id: string): void {
  ignoring(['EEXIST'], () => mkdirSync(candidate))
  // A holder sweeping up may take the candidate from under us; then the rename fails and we look again.
  const file = ignoring(['ENOENT'], () => openSync(path.join(candidate, id), 'w', 0o600))
  if (file === undefined) return
  try {
    writeSync(file, JSON.stringify(thisProcess()))
    // Or a power cut may leave the name without its content.
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function replaceEmpty(lockPath: string, candidate: string): boolean {
  // Needed on Windows only, which renames onto nothing but not onto an empty folder.
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'], () => rmdirSync(lockPath))
  try {
    renameSync(candidate, lockPath)
    return true
  } catch (error) {
    const code = codeOf(error)
    const isTaken =
      code === 'ENOTEMPTY' ||
      code === 'EEXIST' ||
      (process.platform === 'win32' && code === 'EPERM' && existsSync(lockPath))
    if (isTaken || (code === 'ENOENT' && existsSync(path.dirname(lockPath)))) return false
    throw error
  }
}

/** Removes what starts that were killed half-way left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^lock-[0-9a-f]{18}$/.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

const heldLocks = new Set<FolderLock>()

function releaseAll(): void {
  for (const lock of heldLocks) lock.release()
}

function keep(lockPath: string, id: string, heartbeat: number, onLost: () => void): FolderLock {
  const file = path.join(lockPath, id)
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return
      lock.release()
      onLost()
    }
  }, heartbeat).unref()
  const lock = {
    release() {
      clearInterval(timer)
      if (!heldLocks.delete(lock)) return
      ignoring(['ENOENT'], () => unlinkSync(file))
      ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(lockPath))
    },
  }
  heldLocks.add(lock)
  if (!process.listeners('exit').includes(releaseAll)) process.on('exit', releaseAll)
  return lock
}

function stopProcess(): never {
  // Thrown from a timer: it ends the process before it writes into a folder that is no longer its own.
  throw new Error(
    'The lock of the database folder was deleted or taken over; stopping so that no data is lost.',
  )
}

function describe(identity: ProcessIdentity | undefined): LockHolder {
  return { pid: identity?.pid ?? null, host: identity?.host ?? null }
}

function ignoring<T>(codes: string[], act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (codes.includes(codeOf(error))) return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
