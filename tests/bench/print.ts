import type { Bar } from '#tests/bench/bars.ts'
import type { Figures } from '#tests/bench/load.ts'

let over = 0

/** How many bars have not been kept so far. */
export function countOver(): number {
  return over
}

export function printHeading(title: string, columns: string[] = []): void {
  say(`\n${title.padEnd(58)}${columns.map((column) => column.padStart(11)).join('')}`)
}

/** One server under load. */
export function printFigures(name: string, figures: Figures, bar?: Bar): void {
  const { perSecond, p50, p99, cpu } = figures
  const columns = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), cpu.toFixed(3)]
  printRow(name, columns, bar)
}

export function printRow(name: string, columns: string[], bar?: Bar): void {
  const row = `  ${name.padEnd(56)}${columns.map((column) => column.padStart(11)).join('')}`
  say(bar ? `${row}   ${judge(bar)}` : row)
}

function judge({ words, isKept }: Bar): string {
  if (!isKept) over += 1
  return `${isKept ? 'ok  ' : 'OVER'}  ${words}`
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
