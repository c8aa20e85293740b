// Bare React: renders the landing page over and over, without any server, and tells what that costs.
const [bundle = '', seconds = '3'] = process.argv.slice(2)
const { renderLanding } = await import(bundle)

renderFor(1)
const before = process.cpuUsage()
const { count, times, bytes } = renderFor(Number(seconds))
const { user, system } = process.cpuUsage(before)
times.sort()
process.send?.({
  perSecond: count / Number(seconds),
  p50: times[Math.floor(count * 0.5)],
  p99: times[Math.floor(count * 0.99)],
  cpu: (user + system) / 1000 / count,
  bytes,
})

/** @param {number} duration in seconds */
function renderFor(duration) {
  const times = new Float64Array(100_000 * duration)
  let count = 0
  let bytes = 0
  for (const end = performance.now() + duration * 1000; performance.now() < end; count += 1) {
    const began = performance.now()
    bytes = renderLanding().length
    times[count] = performance.now() - began
  }
  return { count, times: times.subarray(0, count), bytes }
}
