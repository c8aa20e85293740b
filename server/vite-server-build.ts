import type { Plugin } from 'vite'

/**
 * The server build starts at our own HTTP server, so that it and the routes share one module graph. Packages are built
 * in, which halves the start: one file is read instead of a thousand. Outside stays what brings binaries along, and what
 * a package only tries to load: Vite would build in an empty module, and the package take it for the real one.
 */
export function serveFromOwnEntry(): Plugin {
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
            ssr: { noExternal: true, external: ['@electric-sql/pglite', '@node-rs/argon2', 'pg-boss'] },
          }
        : undefined,
    moduleParsed({ id }) {
      if (id.includes('optional-peer-dep'))
        this.error(`${id}: it is not installed; name it in rollupOptions.external`)
    },
  }
}

const sorting = /let branches = flattenRoutes\((\w+)\);\s*rankRouteBranches\(branches\);/
const compiling = /function compilePath\(path, caseSensitive, end\) \{/

const memory = `
const branchesOf = new WeakMap();
function rankedBranches(routes) {
  let branches = branchesOf.get(routes);
  if (!branches) {
    branches = flattenRoutes(routes);
    rankRouteBranches(branches);
    branchesOf.set(routes, branches);
  }
  return branches;
}
const compiledPaths = new Map();
function compilePath(path, caseSensitive = false, end = true) {
  const key = \`\${caseSensitive} \${end} \${path}\`;
  let compiled = compiledPaths.get(key);
  if (!compiled) {
    compiled = compilePathAnew(path, caseSensitive, end);
    compiledPaths.set(key, compiled);
  }
  return compiled;
}
`

/**
 * Remix's router sorts all routes and compiles their patterns several times a request: a fifth of a small page with 26
 * routes, and more with each further one. In the server build it remembers both. Routes are never changed after they
 * were made, and patterns come from app/routes.ts alone.
 */
export function rememberRoutes(): Plugin {
  return {
    name: 'remember-routes',
    apply: 'build',
    transform(code, id, options) {
      if (!options?.ssr || !/[/]@remix-run[/]router[/]dist[/]router[.]js$/.test(id)) return null
      if (!sorting.test(code) || !compiling.test(code))
        this.error('the router looks different now; see remember-routes')
      const remembering = code
        .replace(sorting, 'let branches = rankedBranches($1);')
        .replace(compiling, 'function compilePathAnew(path, caseSensitive, end) {')
      return { code: remembering + memory, map: null }
    },
  }
}
