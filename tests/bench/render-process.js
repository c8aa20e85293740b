// Bare React: renders the landing page over and over, without any server, and tells what that costs. Best of four
// rounds, as for the servers.
const [bundle = ''] = process.argv.slice(2)
const { renderLanding } = await import(bundle)

renderFor(1)
const rounds = [1, 2, 3, 4].map(() => renderFor(1))
process.send?.(rounds.reduce((best, other) => (other.cpu < best.cpu ? other : best)))

/** @param {number} seconds */
function renderFor(seconds) {
  const times = []
  const before = process.cpuUsage()
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const began = performance.now()
    renderLanding()
    times.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(before)
  const sorted = Float64Array.from(times).sort()
  return {
    perSecond: times.length / seconds,
    p50: sorted[Math.floor(times.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(times.length * 0.99)] ?? 0,
    cpu: (user + system) / 1000 / times.length,
  }
}

export {}
