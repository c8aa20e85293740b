import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type FolderLock, lockFolder } from '#db/folder-lock.ts'

// A process of its own for the lock tests. Each line on stdin is a command, each answer one line on stdout.
// `lock <folder> <instant> [heartbeat]` takes the lock of the folder at that instant; `release` gives it
// back.

let held: FolderLock | undefined

async function lockAt(folder: string, instant: number, heartbeat: number): Promise<string> {
  await wait(Math.max(0, instant - Date.now() - 5))
  // The last moments are spent spinning: timers of several processes do not fire in the same microsecond.
  while (Date.now() < instant);
  const result = await lockFolder(folder, { heartbeat })
  if (!result.ok) return `refused ${result.holder.pid}`
  held = result.lock
  return 'locked'
}

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, folder = '', instant = '0', heartbeat = '5000'] = line.split('\t')
  if (verb === 'lock') process.stdout.write(`${await lockAt(folder, Number(instant), Number(heartbeat))}\n`)
  if (verb === 'release') {
    held?.release()
    process.stdout.write('released\n')
  }
  if (verb === 'exit') process.exit(0)
}
