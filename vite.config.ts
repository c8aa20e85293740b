import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import { yamlModules } from './app/content/vite-yaml.ts'
import remixOptions from './remix.config.js'

/** The server build starts at our own HTTP server, so that it and the routes share one module graph. */
function serveFromOwnEntry(): Plugin {
  return {
    name: 'serve-from-own-entry',
    apply: 'build',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: './server/main.ts' } } } : undefined,
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    yamlModules(),
    // Remix guards `*.server` files; these two folders hold no such names and must stay out of the browser too.
    denyImports({ client: { files: ['db/**', 'content/**', 'server/**'] } }),
    remix(remixOptions),
    serveFromOwnEntry(),
  ],
  server: { hmr: { port: 24679 } },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  optimizeDeps: { exclude: ['@node-rs/argon2', '@electric-sql/pglite'] },
})
