import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { lockFolder } from '#db/folder-lock.ts'
import { type ProcessIdentity, thisProcess } from '#db/process-identity.ts'

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp()
})

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'folder-lock-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Contender = {
  process: ChildProcessWithoutNullStreams
  ask(...command: (string | number)[]): Promise<string>
}

function startContender(): Contender {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/setup/hold-folder.ts'])
  cleanUps.push(() => child.kill('SIGKILL'))
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    process: child,
    async ask(...command) {
      child.stdin.write(`${command.join('\t')}\n`)
      const answer = await answers.next()
      return answer.done ? `died: ${complaints}` : answer.value
    },
  }
}

async function kill({ process: child }: Contender): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** A lock left behind by a holder with this identity. */
function leaveLock(folder: string, identity: Partial<ProcessIdentity>): void {
  mkdirSync(path.join(folder, 'lock'))
  writeFileSync(path.join(folder, 'lock', 'left'), JSON.stringify({ ...thisProcess(), ...identity }))
}

test('one of ten simultaneous starts gets the folder, also when a dead process left its lock', async () => {
  const contenders = Array.from({ length: 10 }, startContender)
  const dead = startContender()
  const crashed = emptyFolder()
  expect(await dead.ask('lock', crashed, 0)).toBe('locked')
  await kill(dead)
  await Promise.all(contenders.map((contender) => contender.ask('release')))

  for (let round = 0; round < 30; round += 1) {
    const folder = emptyFolder()
    if (round % 2 === 1) cpSync(path.join(crashed, 'lock'), path.join(folder, 'lock'), { recursive: true })
    const instant = Date.now() + 40
    const answers = await Promise.all(contenders.map((contender) => contender.ask('lock', folder, instant)))
    const winner = contenders[answers.indexOf('locked')]
    const refused = Array.from({ length: 9 }, () => `refused ${winner?.process.pid}`)
    expect(answers.toSorted()).toEqual(['locked', ...refused])
    expect(await winner?.ask('release')).toBe('released')
    expect(readdirSync(folder)).toEqual([])
  }
}, 30_000)

test('the folder of a process that was killed can be taken at once', async () => {
  const folder = emptyFolder()
  const holder = startContender()
  expect(await holder.ask('lock', folder, 0)).toBe('locked')
  expect(await lockFolder(folder)).toEqual({
    ok: false,
    holder: { pid: holder.process.pid, host: hostname() },
  })
  await kill(holder)
  const result = await lockFolder(folder)
  expect(result.ok).toBe(true)
  if (result.ok) result.lock.release()
})

test('a process that exits gives the folder back without being asked', async () => {
  const folder = emptyFolder()
  const holder = startContender()
  expect(await holder.ask('lock', folder, 0)).toBe('locked')
  await holder.ask('exit')
  expect(readdirSync(folder)).toEqual([])
})

test('a second opening inside the same process is refused until the first is released', async () => {
  const folder = emptyFolder()
  const first = await lockFolder(folder)
  expect(await lockFolder(folder)).toEqual({ ok: false, holder: { pid: process.pid, host: hostname() } })
  if (first.ok) first.lock.release()
  const second = await lockFolder(folder)
  expect(second.ok).toBe(true)
  if (first.ok) first.lock.release()
  expect(await lockFolder(folder)).toMatchObject({ ok: false })
  if (second.ok) second.lock.release()
})

test.runIf(process.platform === 'linux')(
  'a process number that was given to another process counts as dead',
  async () => {
    const folder = emptyFolder()
    leaveLock(folder, { pid: process.ppid, start: '1' })
    const result = await lockFolder(folder)
    expect(result.ok).toBe(true)
    if (result.ok) result.lock.release()
  },
)

test('a holder that cannot be seen from here keeps the folder while it gives signs of life', async () => {
  const folder = emptyFolder()
  const holder = startContender()
  expect(await holder.ask('lock', folder, 0, 50)).toBe('locked')
  const [name = ''] = readdirSync(path.join(folder, 'lock'))
  const lockFile = path.join(folder, 'lock', name)
  const elsewhere = {
    ...(JSON.parse(readFileSync(lockFile, 'utf8')) as ProcessIdentity),
    host: 'another-container',
  }
  writeFileSync(lockFile, JSON.stringify(elsewhere))
  const refused = await lockFolder(folder, { heartbeat: 200 })
  expect(refused).toEqual({ ok: false, holder: { pid: holder.process.pid, host: 'another-container' } })
  await kill(holder)
  const taken = await lockFolder(folder, { heartbeat: 200 })
  expect(taken.ok).toBe(true)
  if (taken.ok) taken.lock.release()
})

test('a lock without readable content counts as dead once it gives no sign of life', async () => {
  const folder = emptyFolder()
  mkdirSync(path.join(folder, 'lock'))
  writeFileSync(path.join(folder, 'lock', 'cut-off'), '')
  const result = await lockFolder(folder, { heartbeat: 20 })
  expect(result.ok).toBe(true)
  if (result.ok) result.lock.release()
})

test('a holder whose lock disappears stops instead of writing on', async () => {
  const folder = emptyFolder()
  const holder = startContender()
  expect(await holder.ask('lock', folder, 0, 20)).toBe('locked')
  rmSync(path.join(folder, 'lock'), { recursive: true })
  const [code] = await once(holder.process, 'exit')
  expect(code).not.toBe(0)
  expect(await holder.ask('release')).toContain('stopping so that no data is lost')
  expect(existsSync(path.join(folder, 'lock'))).toBe(false)
})

test('what a start killed half-way left behind is swept up', async () => {
  const folder = emptyFolder()
  mkdirSync(path.join(folder, 'lock-0123456789abcdef01'))
  mkdirSync(path.join(folder, 'lock'))
  const result = await lockFolder(folder)
  expect(readdirSync(folder)).toEqual(['lock'])
  if (result.ok) result.lock.release()
})
