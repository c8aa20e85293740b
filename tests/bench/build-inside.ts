import path from 'node:path'
import { build } from 'vite'
import { mdxModules } from '#app/content/vite-mdx.ts'
import { yamlModules } from '#app/content/vite-yaml.ts'

const outDir = path.resolve('build', 'bench')

export type Inside = typeof import('#tests/bench/inside/index.ts')

/** Builds `inside/` and loads it. Answers it with the file it came from, for other processes to load. */
export async function buildInside(): Promise<{ inside: Inside; file: string }> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [yamlModules(), mdxModules()],
    resolve: { alias: { '@remix-run/react': path.join(import.meta.dirname, 'inside', 'remix-stand-in.ts') } },
    build: {
      ssr: true,
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: path.join(import.meta.dirname, 'inside', 'index.ts') },
    },
  })
  const file = path.join(outDir, 'index.js')
  return { inside: await import(file), file }
}
