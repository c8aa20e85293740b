// `npm test` runs all of this; `npm run check` the part that takes less than a minute. Both stop at the first step that
// fails, with what it printed, and end with the sum of the tests in one plain line.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json
 * @property {string[]} [args]
 * @property {string[]} after names of the steps it waits for: two cores carry two steps, and a failure should be cheap
 * @property {(report: any) => Count} [count] reads the runner's own report
 *
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ kind: 'passed' | 'failed' | 'not-run', output: string, seconds: number, count?: Count }} Outcome
 */

const reports = mkdtempSync(path.join(tmpdir(), 'critical-path-tests-'))
/** @type {Set<number>} process groups */
const running = new Set()
let isStopping = false
/** @type {Outcome} */
const notRun = { kind: 'not-run', output: '', seconds: 0 }

/** @type {Step[]} */
const quickSteps = [
  { name: 'types', script: 'types', after: [] },
  { name: 'lint', script: 'lint', after: [] },
  // Counted with the unit tests, to which it belongs; it comes first because it is quick and says most.
  { name: 'content', script: 'check:content', after: ['types', 'lint'] },
]
/** @type {Step[]} */
const checkSteps = [
  ...quickSteps,
  {
    name: 'unit tests',
    script: 'test:unit',
    args: [...vitestReport('unit tests')],
    after: ['content'],
    count: countVitest,
  },
]
/** @type {Step[]} */
const allSteps = [
  ...quickSteps,
  {
    name: 'unit and database tests',
    script: 'test:unit',
    args: ['--project', 'database', ...vitestReport('unit and database tests')],
    after: ['content', 'build'],
    count: countVitest,
  },
  { name: 'build', script: 'build', after: ['types'] },
  {
    name: 'budgets',
    script: 'test:budgets',
    args: vitestReport('budgets'),
    // Not beside the database tests: two cores are two workers.
    after: ['unit and database tests', 'build'],
    count: countVitest,
  },
  {
    name: 'browser tests',
    script: 'test:e2e',
    args: ['--reporter=dot,json'],
    after: ['budgets'],
    count: countPlaywright,
  },
]

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopAll()
    process.exit(1)
  })
}
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

process.exit((await runAll(process.argv[2] === 'check' ? checkSteps : allSteps)) ? 0 : 1)

/** @param {Step[]} steps */
async function runAll(steps) {
  /** @type {Map<string, Promise<Outcome>>} */
  const started = new Map()
  /** @type {(name: string) => Promise<Outcome>} */
  const outcomeOf = (name) => {
    const known = started.get(name)
    if (known) return known
    const step = steps.find((candidate) => candidate.name === name)
    if (!step) throw new Error(`No step is called ${name}.`)
    const outcome = Promise.all(step.after.map(outcomeOf)).then((before) =>
      before.every(({ kind }) => kind === 'passed') ? run(step) : notRun,
    )
    started.set(name, outcome)
    return outcome
  }
  for (const { name } of steps) void outcomeOf(name)

  const sum = { passed: 0, failed: 0 }
  for (const { name } of steps) {
    const outcome = await outcomeOf(name)
    // What it waited for has failed and stands further down the list.
    if (outcome.kind === 'not-run') continue
    sum.passed += outcome.count?.passed ?? 0
    sum.failed += outcome.count?.failed ?? 0
    say(`\n== ${name}: ${outcome.kind} in ${outcome.seconds.toFixed(1)} s`)
    if (outcome.kind === 'failed') {
      stopAll()
      say(outcome.output)
      say(`\nStopped at: ${name}`)
      say(`${sum.passed} passed, ${Math.max(sum.failed, 1)} failed`)
      return false
    }
    for (const line of outcome.output.split('\n').filter(isClosingLine)) say(line)
  }
  if (sum.passed === 0) say('\nNo test was run, which counts as a failure.')
  say(`\n${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 && sum.passed > 0
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function run({ name, script, args = [], count }) {
  if (isStopping) return notRun
  const began = performance.now()
  const { FORCE_COLOR: _, ...env } = process.env
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    env: { ...env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping it stops what it has started.
    detached: true,
  })
  const group = child.pid ?? 0
  running.add(group)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)))
  running.delete(group)
  const seconds = (performance.now() - began) / 1000
  const report = reportOf(name)
  const counted = count && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  return { kind: code === 0 ? 'passed' : 'failed', output, seconds, count: counted }
}

function stopAll() {
  isStopping = true
  for (const group of running) {
    try {
      process.kill(-group, 'SIGTERM')
    } catch {
      // It ended in this moment.
    }
  }
}

/** @param {string} name */
function reportOf(name) {
  return path.join(reports, `${name.replaceAll(' ', '-')}.json`)
}

/** @param {string} name */
function vitestReport(name) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`]
}

/** @param {{ numPassedTests: number, numFailedTests: number }} report @returns {Count} */
function countVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report @returns {Count} */
function countPlaywright({ stats: { expected, unexpected, flaky } }) {
  return { passed: expected, failed: unexpected + flaky }
}

/** @param {string} line */
function isClosingLine(line) {
  return /^\s*(Test Files|Tests|Duration|\d+ (passed|failed|flaky|skipped|did not run))\b/.test(line)
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
