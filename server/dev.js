// `npm run dev`: the HTTP server of `npm start`, with Vite in front of it instead of a build. Pages, content and styles
// follow their files; what server/ and db/ hold is read once, so a change there asks for a restart.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/server-runtime'
import { createServer } from 'vite'

if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = 'development'

const vite = await createServer({
  appType: 'custom',
  server: { middlewareMode: true },
  optimizeDeps: {
    // Remix walks into server modules when it looks for styles; their packages are not for the browser either.
    exclude: ['better-auth', 'drizzle-orm', 'hono', 'pino', 'postgres'],
    esbuildOptions: {
      plugins: [
        {
          // Vite looks ahead for the packages that the browser will need, and reads routes whole for that. Without this
          // it would follow their loaders to the database and prepare Node packages for the browser.
          name: 'stay-out-of-the-server',
          setup({ onResolve }) {
            const filter = /[.]server[.]tsx?$|^#(db|server|content)[/]/
            onResolve({ filter }, ({ path }) => ({ path, external: true }))
          },
        },
      ],
    },
  },
})

// A function instead of the build: Remix asks it for every request, and Vite answers with the files as they are then.
const render = createRequestHandler(loadBuild, 'development')

/** @returns {Promise<import('@remix-run/server-runtime').ServerBuild>} */
function loadBuild() {
  return /** @type {any} */ (vite.ssrLoadModule('virtual:remix/server-build'))
}

/** @type {typeof render} */
async function handler(request, context) {
  const response = await render(request, context)
  // Or the page cache would go on showing the page as it was.
  response.headers.set('cache-control', 'no-store')
  return response
}

vite.watcher.on('change', (file) => {
  const name = path.relative(vite.config.root, file)
  if (!/^(server|db)\b/.test(name) || name.includes('.test.')) return
  process.stdout.write(`${name} has changed: stop and start again to use it.\n`)
})

const { start } = await vite.ssrLoadModule('/server/main.ts')
await start({ handler, before: vite.middlewares })
