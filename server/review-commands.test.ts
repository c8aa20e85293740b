import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// The commands run without the bundler: a module of theirs that needs it, as content does, would end them before they say a word.
test.each(['review-pay', 'review-questions'])(
  '%s says in a sentence that the environment is wrong',
  (name) => {
    const ran = spawnSync(process.execPath, ['--import', 'tsx', `server/${name}.ts`], {
      env: { ...process.env, DATABASE_URL: 'postgresql://nobody@localhost/nothing', AUTH_SECRET: '' },
      encoding: 'utf8',
    })
    expect(ran.stderr).toMatch(/^AUTH_SECRET must [^\n]+\n$/)
    expect(ran.status).toBe(1)
  },
)
