// Sends requests as fast as they are answered, in a process of its own so that it costs the server nothing but its turn.
// Warms up, then for each round waits for the word, sends, and tells the response times.
import autocannon from 'autocannon'

/** @typedef {import('autocannon').Instance & Promise<import('autocannon').Result>} Run */

/** @type {{ url: string, headers: Record<string, string>, connections: number, warmUp: number, seconds: number }} */
const { url, headers, connections, warmUp, seconds } = JSON.parse(process.argv[2] ?? '')

await send({ amount: warmUp })
process.on('message', (word) => {
  if (word === 'end') return process.disconnect()
  void send({ duration: seconds }).then((round) => process.send?.(round))
})
process.send?.('warm')

/** @param {{ amount: number } | { duration: number }} until so many requests, or for so many seconds */
async function send(until) {
  /** @type {number[]} */
  const times = []
  /** @type {Record<string, number>} */
  const statuses = {}
  const began = performance.now()
  // Both an emitter and a promise; the types know one at a time.
  const run = /** @type {Run} */ (
    /** @type {unknown} */ (autocannon({ url, headers, connections, ...until }))
  )
  // Autocannon's own figures are whole milliseconds.
  run.on('response', (_client, status, _bytes, time) => {
    times.push(time)
    statuses[status] = (statuses[status] ?? 0) + 1
  })
  const { errors } = await run
  const sorted = Float64Array.from(times).sort()
  return {
    requests: times.length,
    seconds: (performance.now() - began) / 1000,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    statuses,
    errors,
  }
}
