// Runs the build as it lies there. `server/start.js` would first build again when a source is newer, which is right
// for a person and wrong for a test that starts it forty times.
import path from 'node:path'

const { start } = await import(path.resolve('build/server/index.js'))
await start({ clientFolder: path.resolve('build/client'), demo: process.argv.includes('--demo') })
