// `npm run dev`: the HTTP server of `npm start`, with Vite in front of it instead of a build. Pages, content and styles
// follow their files; what server/ and db/ hold is read once, so a change there asks for a restart.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/server-runtime'
import { createServer } from 'vite'

if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = 'development'

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })

// A function instead of the build: Remix asks it again for every request, and Vite answers with the files as they are.
const render = createRequestHandler(
  async () => /** @type {import('@remix-run/server-runtime').ServerBuild} */ (
    await vite.ssrLoadModule('virtual:remix/server-build')
  ),
  'development',
)

/** @type {typeof render} */
async function handler(request, context) {
  const response = await render(request, context)
  // Or the page cache would go on showing the page as it was.
  response.headers.set('cache-control', 'no-store')
  return response
}

vite.watcher.on('change', (file) => {
  const name = path.relative(vite.config.root, file)
  if (/^(server|db)\//.test(name)) process.stdout.write(`${name} has changed: stop and start again to use it.\n`)
})

const { start } = await vite.ssrLoadModule('/server/main.ts')
await start({ handler, before: vite.middlewares })
