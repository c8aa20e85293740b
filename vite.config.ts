import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import { yamlModules } from './app/content/vite-yaml.ts'
import remixOptions from './remix.config.js'

/**
 * The server build starts at our own HTTP server, so that it and the routes share one module graph. Packages are built
 * in, which halves the start: one file is read instead of a thousand. Outside stays what brings binaries along, and what
 * a package only tries to load: Vite would build in an empty module, and the package take it for the real one.
 */
function serveFromOwnEntry(): Plugin {
  return {
    name: 'serve-from-own-entry',
    apply: 'build',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: { rollupOptions: { input: './server/main.ts', external: ['@opentelemetry/api'] } },
            // The other branch of React would be built in as well.
            define: { 'process.env.NODE_ENV': '"production"' },
            ssr: { noExternal: true, external: ['@electric-sql/pglite', '@node-rs/argon2'] },
          }
        : undefined,
    moduleParsed({ id }) {
      if (id.includes('optional-peer-dep'))
        this.error(`${id}: it is not installed; name it in rollupOptions.external`)
    },
  }
}

/**
 * A page with scripts gets few files: the framework, what pages are made of, and its own. Every request costs more
 * than the bytes that finer parts would save.
 */
function shareChunks(): Plugin {
  const framework =
    /[/]node_modules[/](react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)[/]/
  const common = /[/]app[/]([^/]+|(ui|forms)[/].+|features[/][^/]+[/]([^/]+-paths|area))[.]tsx?$/
  return {
    name: 'share-chunks',
    apply: 'build',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { output: { manualChunks } } } },
  }
  function manualChunks(id: string): string | undefined {
    if (framework.test(id)) return 'framework'
    return common.test(id) ? 'common' : undefined
  }
}

/** Lets the browser build drop the parts of Remix that no page uses: 3 kB, held by nothing but their debug names. */
function dropUnusedRemix(): Plugin {
  const pure = ['React.createContext', 'React.forwardRef', 'React.memo']
  return {
    name: 'drop-unused-remix',
    apply: 'build',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { treeshake: { manualPureFunctions: pure } } } },
    transform(code, id, options) {
      if (options?.ssr || !/[/]@remix-run[/]react[/]/.test(id)) return null
      return { code: code.replace(/^\w+[.]displayName = .*$/gm, ''), map: null }
    },
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
    shareChunks(),
    dropUnusedRemix(),
  ],
  server: { hmr: { port: 24679 } },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  optimizeDeps: { exclude: ['@node-rs/argon2', '@electric-sql/pglite'] },
})
