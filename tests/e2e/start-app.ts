import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBuiltApp } from '#tests/setup/built-app.ts'

/**
 * Runs once before the browser tests: the built app on a free port, with an embedded database of its own that is gone
 * afterwards. The tests learn the address from `APP_ORIGIN`.
 */
export default async function startApp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'critical-path-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // As a person starts it, so that nobody tests an old build by mistake.
  const app = await startBuiltApp({
    dataDir: folder,
    command: ['server/start.js'],
    // One proxy is believed, so that each test can come from a client address of its own (fixtures.ts).
    env: { LOG_LEVEL: 'warn', TRUST_PROXY: '1' },
  })
  app.process.stdout?.pipe(process.stdout)
  app.process.stderr?.pipe(process.stderr)
  process.env.APP_ORIGIN = app.origin
  return () => app.stop()
}
