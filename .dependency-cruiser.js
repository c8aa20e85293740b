// Who may import whom: the arrows of the README as rules. `npm run lint` applies them, and
// tests/setup/import-rules.test.ts shows for each of them an import that it refuses.
// Features are captured by pattern, so a new one is covered the day its folder appears.

/**
 * Which features may look into which shop windows. One that is not named here depends on none; `home` composes all.
 * Addresses (`*-paths.ts`) are for everybody: pages link both ways.
 */
const featureGraph = {
  learn: ['assess'],
  interview: ['assess', 'learn'],
  goals: ['assess', 'learn'],
  plan: ['assess', 'goals', 'interview', 'learn'],
  mentoring: ['assess', 'goals', 'interview', 'plan'],
}

const ours = '^(app|content|db|server|tests)/'
const tests = ['^tests/', '[.](test|spec)[.]tsx?$']
const inFeature = '^app/features/([^/]+)/'
const ownFeature = '^app/features/$1/'
const addresses = '^app/features/[^/]+/[^/]+-paths[.]ts$'
const shopWindows = '^app/features/[^/]+/[^/]+-(public[.]server|paths)[.]ts$'
const server = '[.]server[.]tsx?$'
const components = '^app/features/[^/]+/components/'
const routes = '^app/features/[^/]+/routes/'
const browserForms = '^app/forms/[^/.]+[.]tsx?$'
const react = 'node_modules/(@types/)?(react|react-dom|@remix-run/react)/'
const remix = 'node_modules/@remix-run/'
const zod = 'node_modules/zod/'
const sql = 'node_modules/(drizzle-orm|postgres|@electric-sql)/'

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @typedef {{ path: string, pathNot?: string[] }} Files
 */

/**
 * One row of the table: of our own files, those in `from` may import `allowed` and nothing else.
 * @type {(name: string, comment: string, from: Files, allowed: string[]) => Rule}
 */
function room(name, comment, { path, pathNot = [] }, allowed) {
  return never(name, comment, { path, pathNot: [...tests, ...pathNot] }, { path: ours, pathNot: allowed })
}

/**
 * Like `room`, and packages and Node's own modules count too.
 * @type {(name: string, comment: string, from: Files, allowed: string[]) => Rule}
 */
function sealedRoom(name, comment, { path, pathNot = [] }, allowed) {
  return never(name, comment, { path, pathNot: [...tests, ...pathNot] }, { pathNot: allowed })
}

/** @type {(name: string, comment: string, from: Rule['from'], to: Rule['to']) => Rule} */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const rooms = [
  sealedRoom('domain', 'app/domain imports itself only', { path: '^app/domain/' }, ['^app/domain/']),
  room('ui', 'app/ui knows nothing of the app', { path: '^app/ui/' }, ['^app/ui/']),
  room('charts', 'app/charts draws with ui and the words of the domain', { path: '^app/charts/' }, [
    '^app/(charts|ui|domain)/',
  ]),
  room('forms', 'app/forms knows ui only', { path: '^app/forms/' }, ['^app/(forms|ui)/']),
  room('platform', 'app/platform knows the domain and the database', { path: '^app/platform/' }, [
    '^app/(platform|domain)/',
    '^db/[^/]+$',
    '^db/schema/',
  ]),
  room(
    'content',
    'app/content knows domain and platform, and it alone reads content/',
    { path: '^app/content/' },
    ['^app/(content|domain|platform)/', '^content/'],
  ),
  room(
    'composition-root',
    'the files beside the rooms know features by shop windows and area.ts',
    { path: '^app/[^/]+$' },
    [
      '^app/[^/]+$',
      '^app/(styles|ui|charts|forms|domain|platform|content)/',
      '^app/features/[^/]+/area[.]ts$',
      shopWindows,
    ],
  ),
  room(
    'http-server',
    'server/ stands around the app and looks in by platform and shop windows',
    { path: '^server/' },
    ['^(server|db)/', '^app/(platform|domain|content)/', shopWindows],
  ),
  room('db', 'db/ connects and migrates; it knows nothing of the app', { path: '^db/[^/]+$' }, [
    '^db/',
    '^app/domain/',
  ]),
  room('db-schema', 'tables take only literals and limits from pure files', { path: '^db/schema/' }, [
    '^db/schema/',
    '^app/domain/',
    '^app/features/[^/]+/[^/.]+[.]ts$',
  ]),
  room('db-seed', 'the demo world is made by real commands, without pages', { path: '^db/seed/' }, [
    '^db/',
    '^app/(domain|content|platform)/',
    '^app/features/[^/]+/[^/]+$',
  ]),
]

const pureFiles = { path: inFeature, pathNot: [...tests, server, components, routes] }
const kindsOfPureFiles = ['-forms[.]ts$', '-paths[.]ts$', '^app/features/[^/]+/area[.]ts$']

const kindsOfFeatureFiles = [
  sealedRoom(
    'feature-pure',
    'a pure file imports domain and its own feature',
    { ...pureFiles, pathNot: [...pureFiles.pathNot, ...kindsOfPureFiles] },
    ['^app/domain/', ownFeature],
  ),
  sealedRoom(
    'feature-forms',
    'what forms post: zod and our own words for text',
    { path: '^app/features/([^/]+)/.*-forms[.]ts$' },
    ['^app/domain/', ownFeature, zod, browserForms],
  ),
  sealedRoom('feature-paths', 'addresses: zod at most', { path: '^app/features/([^/]+)/.*-paths[.]ts$' }, [
    '^app/domain/',
    ownFeature,
    zod,
  ]),
  sealedRoom(
    'feature-area',
    'area.ts says what the frame has to know',
    { path: '^app/features/([^/]+)/area[.]ts$' },
    ['^app/domain/', '^app/areas[.]ts$', ownFeature],
  ),
  never('feature-pure-inside', 'a pure file imports no server file, component or route', pureFiles, {
    path: [server, components, routes],
  }),
  room(
    'feature-server',
    'a server file knows its feature, domain, content, platform, words for text, tables and shop windows',
    {
      path: '^app/features/([^/]+)/.+[.]server[.]tsx?$',
      pathNot: [components, routes],
    },
    [ownFeature, '^app/(domain|content|platform)/', browserForms, '^db/[^/]+$', '^db/schema/', shopWindows],
  ),
  never(
    'feature-server-inside',
    'requests, responses and React belong to routes; what several routes share lives in routes/',
    { path: '^app/features/.+[.]server[.]tsx?$', pathNot: [...tests, components, routes] },
    { path: [components, routes, react, remix] },
  ),
  room(
    'feature-components',
    'a component knows the pure files of its feature, ui, charts, forms, domain and addresses',
    { path: '^app/features/([^/]+)/components/' },
    [ownFeature, '^app/(ui|charts|domain)/', browserForms, shopWindows],
  ),
  never(
    'feature-components-inside',
    'a component reaches neither the server nor a route',
    { path: components, pathNot: tests },
    { path: [server, routes] },
  ),
  room(
    'feature-routes',
    'a route knows its feature, the shared rooms and shop windows, never the tables',
    { path: '^app/features/([^/]+)/routes/' },
    [ownFeature, '^app/(ui|charts|forms|domain|platform|content)/', '^db/client[.]ts$', shopWindows],
  ),
  never(
    'feature-connects-nothing',
    'the database is handed to a feature; only its type is imported',
    { path: '^app/features/', pathNot: tests },
    { path: '^db/[^/]+$', dependencyTypesNot: ['type-only', 'type-import'] },
  ),
]

const graph = [
  never(
    'feature-insides',
    'features know each other only by *-public.server.ts and *-paths.ts',
    { path: inFeature },
    { path: '^app/features/', pathNot: [ownFeature, shopWindows] },
  ),
  ...Object.entries(featureGraph).map(([feature, others]) =>
    never(
      `feature-graph-${feature}`,
      `${feature} depends on ${others.join(', ')} and on no other feature`,
      { path: `^app/features/${feature}/` },
      { path: '^app/features/', pathNot: [`^app/features/(${[feature, ...others].join('|')})/`, addresses] },
    ),
  ),
  never(
    'feature-graph-others',
    'this feature depends on no other; .dependency-cruiser.js names those that may',
    { path: inFeature, pathNot: `^app/features/(home|${Object.keys(featureGraph).join('|')})/` },
    { path: '^app/features/', pathNot: [ownFeature, addresses] },
  ),
]

const everywhere = [
  never('no-cycles', 'two files that need each other are one, or miss a third', {}, { circular: true }),
  never(
    'no-tests-in-the-app',
    'what runs does not need what tests it',
    { path: '^(app|db|server)/', pathNot: tests },
    { path: tests },
  ),
  never(
    'sql-only-on-the-server',
    'queries live in *.server.ts and db/',
    { path: '^app/', pathNot: [...tests, '^app/platform/', server] },
    { path: sql },
  ),
  never(
    'no-react-outside-pages',
    'React belongs to pages',
    { path: '^(app/(platform|content)|db|server)/', pathNot: '^app/content/vite-mdx[.]ts$' },
    { path: react },
  ),
  never(
    'no-unknown-imports',
    'nothing is there under this name',
    {},
    { couldNotResolve: true, pathNot: '^(virtual:|hast$)' },
  ),
  never(
    'no-undeclared-packages',
    'a package that we use stands in our package.json',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  never(
    'no-development-packages',
    'production installs no devDependencies',
    {
      path: '^(app|db|server)/',
      pathNot: [
        ...tests,
        '^app/routes[.]ts$',
        '^app/content/vite-(mdx|yaml)[.]ts$',
        '^app/content/salary-import/',
        '^db/drizzle[.]config[.]ts$',
        '^server/dev[.]js$',
      ],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...rooms, ...kindsOfFeatureFiles, ...graph, ...everywhere],
  options: {
    // A type is knowledge too: `import type` counts like any other import.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
