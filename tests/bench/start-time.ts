import { setTimeout as wait } from 'node:timers/promises'
import { atMost, startBars } from '#tests/bench/bars.ts'
import { printRow } from '#tests/bench/print.ts'
import { usageOf } from '#tests/bench/usage.ts'
import { type BuiltApp, type BuiltAppWishes, startBuiltApp } from '#tests/setup/built-app.ts'

/** `node server/start.js`, telling what it uses. Logging as it does by default. */
export function startMeasured(wishes: BuiltAppWishes): Promise<BuiltApp> {
  return startBuiltApp({
    ...wishes,
    command: ['--import', './tests/bench/report-usage.js', 'server/start.js'],
    env: { LOG_LEVEL: 'info', TRUST_PROXY: '1', ...wishes.env },
  })
}

/** Starts on a database that is there already, three times, and prints the middle of what was measured. */
export async function measureStart(driver: keyof typeof startBars, wishes: BuiltAppWishes): Promise<void> {
  const starts: { time: number; cpu: number; memory: number }[] = []
  for (let count = 0; count < 3; count += 1) {
    const app = await startMeasured(wishes)
    await (await fetch(app.origin)).text()
    const time = performance.now() - app.began
    const { cpu } = await usageOf(app.process)
    // What is idle now has been let go of by then.
    await wait(1_000)
    const { memory } = await usageOf(app.process)
    await app.stop()
    starts.push({ time, cpu, memory })
  }
  const bars = startBars[driver]
  const time = middle(starts.map((start) => start.time))
  const memory = middle(starts.map((start) => start.memory))
  const cpu = middle(starts.map((start) => start.cpu))
  printRow(`first page on ${driver}, ms`, [time.toFixed(0)], atMost(time, bars.time, 'ms'))
  printRow('  of that the processor worked, ms', [cpu.toFixed(0)])
  printRow(`idle memory on ${driver}, MB`, [memory.toFixed(0)], atMost(memory, bars.memory, 'MB'))
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
