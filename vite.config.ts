import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import { mdxModules } from './app/content/vite-mdx.ts'
import { yamlModules } from './app/content/vite-yaml.ts'
import { dropUnusedRemix, shareChunks } from './app/vite-browser-build.ts'
import remixOptions from './remix.config.js'
import { rememberRoutes, serveFromOwnEntry } from './server/vite-server-build.ts'

export default defineConfig({
  plugins: [
    tailwindcss(),
    yamlModules(),
    mdxModules(),
    // Remix guards `*.server` files; these two folders hold no such names and must stay out of the browser too.
    denyImports({ client: { files: ['db/**', 'content/**', 'server/**'] } }),
    remix(remixOptions),
    serveFromOwnEntry(),
    rememberRoutes(),
    shareChunks(),
    dropUnusedRemix(),
  ],
  server: { hmr: { port: 24679 } },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  optimizeDeps: { exclude: ['@node-rs/argon2', '@electric-sql/pglite'] },
})
