import { defineConfig } from 'vitest/config'
import { mdxModules } from './app/content/vite-mdx.ts'
import { yamlModules } from './app/content/vite-yaml.ts'

// The Remix plugin stays out: tests load modules as they are, without routes or a browser graph.
export default defineConfig({
  plugins: [yamlModules(), mdxModules()],
  test: {
    environment: 'node',
    // Workers beyond two only wait for each other on the two cores that CI has.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,content,db,server,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.{ts,tsx}', 'tests/{budgets,faults}/**', '**/node_modules/**'],
          setupFiles: ['tests/setup/fail-on-console.ts'],
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{app,content,db,server,tests}/**/*.db.test.{ts,tsx}'],
          globalSetup: ['tests/setup/global-setup.ts'],
          setupFiles: ['tests/setup/fail-on-console.ts'],
          // The first use of PGlite in a file loads it, which takes seconds when both cores are busy.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // What a build weighs and holds: it needs one.
          name: 'budgets',
          include: ['tests/budgets/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          setupFiles: ['tests/setup/fail-on-console.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // Minutes of killing the built app; by `npm run test:faults` only.
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          setupFiles: ['tests/setup/fail-on-console.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
