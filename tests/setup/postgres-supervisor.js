// Runs a PostgreSQL server for as long as its standard input stays open, then stops it and deletes its
// folders. The input is a pipe from the test runner, which the kernel closes however the runner ends: no
// server outlives it. Plain JavaScript, because node runs it without a loader.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * @type {{ folders: string[], steps: { command: string, args: string[] }[], identity: { uid?: number, gid?:
 * number } }}
 */
const { folders, steps, identity } = JSON.parse(process.argv[2] ?? '')

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
let isStopping = false

/** @param {number} code */
function finish(code) {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code)
}

/** @param {number} index */
function runStep(index) {
  const step = steps[index]
  if (!step) return finish(0)
  const child = spawn(step.command, step.args, {
    ...identity,
    cwd: '/',
    env: { NODE_ENV: 'test', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = child
  child.stdout.pipe(process.stderr, { end: false })
  child.stderr.pipe(process.stderr, { end: false })
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    finish(1)
  })
  child.on('exit', (code) => {
    if (isStopping || code !== 0) return finish(isStopping ? 0 : 1)
    runStep(index + 1)
  })
}

function stop() {
  if (isStopping) return
  isStopping = true
  // SIGQUIT ends PostgreSQL at once and without a checkpoint; nothing of it is kept.
  running?.kill('SIGQUIT')
  setTimeout(() => running?.kill('SIGKILL'), 5_000).unref()
}

// The runner may be gone, and with it whoever reads this.
process.stderr.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
process.stdin.on('end', stop).on('error', stop).resume()
runStep(0)
