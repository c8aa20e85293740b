import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../../.dependency-cruiser.js'

// Feeds deliberately wrong imports through the rules of `npm run lint`, so that a rule that stops working is noticed.
// The tree is a small stand-in for the app: same folders, same names of packages, nothing in the files but imports.

type Refusal = { from: string; to: string; rule: { name: string } }

/** What must be refused, and by which rule. `novel` stands for a feature that nobody has thought of yet. */
const wrong: [rule: string, file: string, imports: string][] = [
  ['domain', 'app/domain/a.ts', 'zod'],
  ['domain', 'app/domain/b.ts', '#db/client.ts'],
  ['domain', 'app/domain/c.ts', 'node:fs'],
  ['ui', 'app/ui/a.tsx', '#app/domain/money.ts'],
  ['ui', 'app/ui/b.tsx', '#app/features/learn/learn-paths.ts'],
  ['charts', 'app/charts/a.tsx', '#app/features/learn/card.ts'],
  ['forms', 'app/forms/a.ts', '#app/platform/log.server.ts'],
  ['platform', 'app/platform/a.server.ts', '#app/ui/button.tsx'],
  ['platform', 'app/platform/b.server.ts', '#app/features/learn/learn-public.server.ts'],
  ['content', 'app/content/a.server.ts', '#app/features/learn/learn-paths.ts'],
  ['composition-root', 'app/root.tsx', '#app/features/learn/components/tile.tsx'],
  ['http-server', 'server/a.ts', '#app/features/learn/learn-queries.server.ts'],
  ['db', 'db/a.ts', '#app/platform/log.server.ts'],
  ['db-schema', 'db/schema/a.ts', '#app/features/learn/learn-queries.server.ts'],
  ['db-seed', 'db/seed/a.ts', '#app/features/learn/routes/shelf.tsx'],
  ['feature-pure', 'app/features/novel/a.ts', 'react'],
  ['feature-pure', 'app/features/novel/b.ts', 'zod'],
  ['feature-pure', 'app/features/novel/c.ts', '#db/schema/learn.ts'],
  ['feature-pure', 'app/features/novel/d.ts', '#app/platform/log.server.ts'],
  ['feature-pure', 'app/features/novel/scoring/a.ts', '#app/content/books.server.ts'],
  ['feature-pure-inside', 'app/features/learn/a.ts', '#app/features/learn/learn-queries.server.ts'],
  ['feature-pure-inside', 'app/features/learn/b.ts', '#app/features/learn/components/tile.tsx'],
  ['feature-forms', 'app/features/novel/novel-forms.ts', '#app/forms/form.server.ts'],
  ['feature-paths', 'app/features/novel/novel-paths.ts', '#app/forms/plain-text.ts'],
  ['feature-area', 'app/features/novel/area.ts', 'zod'],
  ['feature-server', 'app/features/novel/a.server.ts', '#app/ui/button.tsx'],
  ['feature-server', 'app/features/novel/f.server.ts', '#app/forms/form.server.ts'],
  ['feature-server-inside', 'app/features/novel/b.server.ts', '@remix-run/node'],
  ['feature-server-inside', 'app/features/novel/c.server.ts', 'react'],
  ['feature-server-inside', 'app/features/learn/d.server.ts', '#app/features/learn/routes/shelf.tsx'],
  ['feature-components', 'app/features/novel/components/a.tsx', '#app/platform/log.server.ts'],
  ['feature-components', 'app/features/novel/components/b.tsx', '#db/schema/learn.ts'],
  ['feature-components', 'app/features/novel/components/c.tsx', '#app/forms/form.server.ts'],
  [
    'feature-components-inside',
    'app/features/learn/components/d.tsx',
    '#app/features/learn/learn-queries.server.ts',
  ],
  [
    'feature-components-inside',
    'app/features/learn/components/e.tsx',
    '#app/features/learn/routes/shelf.tsx',
  ],
  ['feature-routes', 'app/features/novel/routes/a.tsx', '#db/schema/learn.ts'],
  ['feature-connects-nothing', 'app/features/novel/g.server.ts', '#db/client.ts'],
  ['feature-insides', 'app/features/home/routes/a.tsx', '#app/features/learn/learn-queries.server.ts'],
  ['feature-insides', 'app/features/goals/routes/a.tsx', '#app/features/learn/components/tile.tsx'],
  ['feature-insides', 'app/features/goals/a.db.test.ts', '#app/features/learn/learn-queries.server.ts'],
  [
    'feature-graph-goals',
    'app/features/goals/b.server.ts',
    '#app/features/interview/interview-public.server.ts',
  ],
  [
    'feature-graph-plan',
    'app/features/plan/a.server.ts',
    '#app/features/mentoring/mentoring-public.server.ts',
  ],
  [
    'feature-graph-mentoring',
    'app/features/mentoring/a.server.ts',
    '#app/features/learn/learn-public.server.ts',
  ],
  [
    'feature-graph-interview',
    'app/features/interview/a.server.ts',
    '#app/features/goals/goals-public.server.ts',
  ],
  ['feature-graph-learn', 'app/features/learn/e.server.ts', '#app/features/goals/goals-public.server.ts'],
  ['feature-graph-others', 'app/features/novel/d.server.ts', '#app/features/learn/learn-public.server.ts'],
  ['feature-graph-others', 'app/features/account/a.server.ts', '#app/features/goals/goals-public.server.ts'],
  ['no-cycles', 'app/ui/ring-a.ts', '#app/ui/ring-b.ts'],
  ['no-tests-in-the-app', 'app/features/novel/e.server.ts', '#tests/factories/person.ts'],
  ['sql-only-on-the-server', 'app/features/novel/routes/b.tsx', 'drizzle-orm/pg-core'],
  ['no-react-outside-pages', 'server/b.ts', 'react'],
  ['no-unknown-imports', 'server/c.ts', '#server/gone.ts'],
  ['no-undeclared-packages', 'server/d.ts', 'stowaway'],
  ['no-development-packages', 'server/e.ts', 'vitest'],
]

/** The other rules make no difference between values and types; types are what they could come to overlook. */
const aboutValues = new Set(['feature-connects-nothing', 'no-development-packages'])

/** What the wrong files point at, each with only such imports as are right. */
const right: Record<string, string[]> = {
  'app/areas.ts': [],
  'app/domain/money.ts': [],
  'app/domain/salary.ts': ['#app/domain/money.ts'],
  'app/ui/button.tsx': ['react'],
  'app/ui/ring-b.ts': ['#app/ui/ring-a.ts'],
  'app/charts/bar.tsx': ['react', '#app/ui/button.tsx', '#app/domain/money.ts'],
  'app/forms/plain-text.ts': ['zod'],
  'app/forms/form.server.ts': ['zod', '@remix-run/node', '#app/forms/plain-text.ts'],
  'app/platform/log.server.ts': ['node:fs', '#app/domain/money.ts', '#db/client.ts'],
  'app/content/books.server.ts': ['zod', '#app/domain/money.ts', '#app/platform/log.server.ts'],
  'app/frame.tsx': ['react', '#app/areas.ts', '#app/ui/button.tsx', '#app/features/learn/learn-paths.ts'],
  'app/features/learn/area.ts': ['#app/areas.ts'],
  'app/features/learn/card.ts': ['#app/domain/money.ts'],
  'app/features/learn/deck.ts': ['#app/features/learn/card.ts'],
  'app/features/learn/learn-forms.ts': ['zod', '#app/domain/money.ts', '#app/forms/plain-text.ts'],
  'app/features/learn/learn-paths.ts': ['zod'],
  'app/features/learn/learn-queries.server.ts': [
    'drizzle-orm/pg-core',
    'type #db/client.ts',
    '#db/schema/learn.ts',
    '#app/content/books.server.ts',
    '#app/forms/plain-text.ts',
    '#app/features/learn/card.ts',
  ],
  'app/features/learn/learn-queries.db.test.ts': [
    'vitest',
    '#tests/factories/person.ts',
    '#db/client.ts',
    '#app/features/learn/learn-queries.server.ts',
  ],
  'app/features/learn/learn-public.server.ts': ['#app/features/learn/learn-queries.server.ts'],
  'app/features/learn/components/tile.tsx': [
    'react',
    '@remix-run/react',
    '#app/ui/button.tsx',
    '#app/charts/bar.tsx',
    '#app/forms/plain-text.ts',
    '#app/features/learn/card.ts',
    '#app/features/learn/learn-paths.ts',
  ],
  'app/features/learn/routes/shelf.tsx': [
    '@remix-run/node',
    '#app/forms/form.server.ts',
    '#app/platform/log.server.ts',
    '#app/content/books.server.ts',
    '#app/features/learn/learn-queries.server.ts',
    '#app/features/learn/components/tile.tsx',
    '#app/features/learn/routes/shelf-guard.server.ts',
  ],
  'app/features/learn/routes/shelf-guard.server.ts': ['@remix-run/node'],
  'app/features/goals/goals-public.server.ts': ['#app/features/learn/learn-public.server.ts'],
  'app/features/goals/components/goal-card.tsx': ['#app/features/learn/learn-paths.ts'],
  'app/features/interview/interview-public.server.ts': [],
  'app/features/plan/plan-public.server.ts': [
    '#app/features/goals/goals-public.server.ts',
    '#app/features/interview/interview-public.server.ts',
  ],
  'app/features/mentoring/mentoring-public.server.ts': ['#app/features/plan/plan-public.server.ts'],
  'app/features/home/routes/desk.tsx': [
    '#app/features/mentoring/mentoring-public.server.ts',
    '#app/features/learn/learn-public.server.ts',
  ],
  'db/client.ts': ['drizzle-orm/pg-core', '#db/schema/learn.ts'],
  'db/schema/learn.ts': ['drizzle-orm/pg-core', '#app/features/learn/card.ts', '#app/domain/money.ts'],
  'db/seed/world.ts': ['#db/client.ts', '#app/features/learn/learn-queries.server.ts'],
  'server/main.ts': [
    '#app/platform/log.server.ts',
    '#db/client.ts',
    '#app/features/goals/goals-public.server.ts',
  ],
  'tests/factories/person.ts': ['#db/client.ts', '#app/features/learn/learn-queries.server.ts'],
}

const packages = ['zod', 'react', '@remix-run/node', '@remix-run/react', 'drizzle-orm', 'vitest', 'stowaway']

const project = path.resolve(import.meta.dirname, '..', '..')
let tree = ''
let refusals: Refusal[] = []

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'critical-path-imports-'))
  lay('package.json', readFileSync(path.join(project, 'package.json'), 'utf8'))
  for (const name of packages) {
    lay(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    lay(`node_modules/${name}/index.js`, 'export {}')
  }
  lay('node_modules/drizzle-orm/pg-core/index.js', 'export {}')
  for (const [file, imports] of Object.entries(right)) lay(file, imports.map(importOf).join('\n'))
  for (const [rule, file, imports] of wrong)
    lay(file, importOf(aboutValues.has(rule) ? imports : `type ${imports}`))
  lay('app/features/novel/z.ts', "export type Client = import('#db/client.ts').Client")
  refusals = listRefusals()
}, 30_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

test.each(wrong)('%s: %s may not import %s', (rule, file) => {
  expect(refusedBy(file)).toContain(rule)
})

test('a type that is imported in passing counts', () => {
  expect(refusedBy('app/features/novel/z.ts')).toContain('feature-pure')
})

test('what the architecture allows is let through', () => {
  expect(Object.keys(right).flatMap((file) => refusedBy(file).map((rule) => `${file}: ${rule}`))).toEqual([])
})

test('each rule is shown to refuse something', () => {
  expect([...new Set(wrong.map(([rule]) => rule))].sort()).toEqual(
    rules.forbidden?.map(({ name }) => name).sort(),
  )
})

function lay(file: string, text: string): void {
  const place = path.join(tree, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, `${text}\n`)
}

function importOf(name: string): string {
  return name.startsWith('type ') ? `import type * as it from '${name.slice(5)}'` : `import '${name}'`
}

function refusedBy(file: string): string[] {
  return refusals.filter(({ from }) => from === file).map(({ rule }) => rule.name)
}

function listRefusals(): Refusal[] {
  const bin = path.join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const config = path.join(project, '.dependency-cruiser.js')
  const args = [bin, '--config', config, '--output-type', 'json', 'app', 'db', 'server', 'tests']
  const run = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${run.stdout}${run.stderr}`)
  return (JSON.parse(run.stdout) as { summary: { violations: Refusal[] } }).summary.violations
}
