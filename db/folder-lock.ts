import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'

/**
 * Lets one process at a time use a folder. PGlite has no such lock of its own: two processes on one folder lose data
 * without an error.
 *
 * The lock is the folder `lock` with one file in it, whose name is unique to one taking of the lock. It is taken by
 * preparing `lock-<id>/<id>` and renaming that folder to `lock`. Why exactly one of several simultaneous starts wins:
 *
 * 1. The rename succeeds only onto nothing or onto an empty folder, and the kernel checks and renames in one step.
 *    The winner's folder arrives with its file already inside, so every later rename fails until that file is gone.
 * 2. That file is removed only by its own name: by its holder, or by somebody who saw that its holder is dead. A slow
 *    process that still believes in an older, dead holder removes a name that no longer exists, and harms nobody.
 * 3. `rmdir` cannot remove a folder with a file in it, so making room never removes a lock either.
 *
 * So there is no moment at which a process acts on what it read earlier without the kernel checking it again.
 */
export type FolderLock = {
  /** Gives the folder back. May be called again. Happens by itself when the process exits. */
  release(): void
}

export type FolderLockResult = { ok: true; lock: FolderLock } | { ok: false; holder: LockHolder }

/** Who has the folder. Null: the lock does not say so, yet somebody keeps it fresh. */
export type LockHolder = { pid: number | null; host: string | null }

export type FolderLockOptions = {
  /** Milliseconds between two signs of life; the default is 5,000. */
  heartbeat?: number
  /** Called once when the lock was taken away while we live. Must stop the process, and stops it by default. */
  onLost?: () => void
}

type LockRecord = { pid: number; start: string; host: string; boot: string; pidSpace: string }

const defaultHeartbeat = 5_000

/** Signs of life that must stay out before a holder whose process cannot be seen from here counts as dead. */
const missedHeartbeats = 3

/**
 * Takes the lock of an existing, writable folder. Answers who holds it if somebody does. Usually at once; it watches
 * for three missed signs of life (15 s) when the holder lives in another container or on another machine, where its
 * process cannot be seen. Throws what the file system throws (`EACCES`, `ENOSPC`, ...).
 */
export async function lockFolder(folder: string, options: FolderLockOptions = {}): Promise<FolderLockResult> {
  const heartbeat = options.heartbeat ?? defaultHeartbeat
  const lockPath = path.join(folder, 'lock')
  const id = randomBytes(9).toString('hex')
  const candidate = path.join(folder, `lock-${id}`)
  try {
    for (;;) {
      const holder = readHolder(lockPath)
      if (holder) {
        if (await isAlive(holder, heartbeat)) return { ok: false, holder: describeHolder(holder.record) }
        ignoring(['ENOENT'], () => unlinkSync(holder.file))
      }
      prepareCandidate(candidate, id)
      ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'], () => rmdirSync(lockPath))
      if (renameOntoNothing(candidate, lockPath)) break
    }
  } catch (error) {
    rmSync(candidate, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(candidate, { recursive: true, force: true })
  }
  removeLeftCandidates(folder)
  return { ok: true, lock: holdLock(lockPath, id, heartbeat, options.onLost ?? stopProcess) }
}
