import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LevelSlug } from '#app/domain/target.ts'
import { batchLeast, planBatches, type Waiting } from '#app/features/salary/batching.ts'

const levels: LevelSlug[] = ['tpm', 'senior', 'staff']
const weeks = Array.from({ length: 40 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10),
)

/** What happens in a week: so many contributions a level, and some removed, by their place among those that are there. */
const aWeek = fc.record({
  added: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 }),
  single: fc.boolean(),
  removed: fc.array(fc.nat(), { maxLength: 2 }),
})

type Happening = { added: number[]; single: boolean; removed: number[] }

test('nothing smaller than ten contributions can be found by adding and subtracting what was ever published', () => {
  fc.assert(
    fc.property(fc.array(aWeek, { minLength: 2, maxLength: 20 }), (happenings) => {
      expect(findLeak(publishOver(happenings))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a single contribution between two weeks changes nothing that is published', () => {
  fc.assert(
    fc.property(
      fc.array(aWeek, { minLength: 1, maxLength: 10 }),
      fc.constantFrom(...levels),
      (happenings, level) => {
        const calm = happenings.map((week) => ({ ...week, removed: [] }))
        const before = publishOver(calm)
        const added = levels.map((name) => (name === level ? 1 : 0))
        const after = publishOver([...calm, { added, single: false, removed: [] }])
        const newest = after.slice(before.length)
        for (const set of newest) {
          const isKnown = before.some((known) => sameSet(known, set))
          const grown = before
            .map((known) => [...set].filter((id) => !known.has(id)).length)
            .filter((size) => size > 0)
          expect(isKnown || grown.every((size) => size >= batchLeast)).toBe(true)
        }
      },
    ),
  )
})

test('a removal takes the whole batch out of sight until ten fresh ones come', () => {
  const first = publishOver([{ added: [12, 0, 0], single: false, removed: [] }])
  expect(first.map(({ size }) => size)).toEqual([12, 12])
  const removed = publishOver([
    { added: [12, 0, 0], single: false, removed: [] },
    { added: [9, 0, 0], single: false, removed: [0] },
  ])
  expect(removed.slice(2)).toEqual([])
  const back = publishOver([
    { added: [12, 0, 0], single: false, removed: [] },
    { added: [10, 0, 0], single: false, removed: [0] },
  ])
  expect(back.slice(2).map(({ size }) => size)).toEqual([21, 21])
})

test('levels that stay small are put together for their country after twelve weeks, and not before', () => {
  const waiting: Waiting[] = levels.flatMap((level) =>
    Array.from({ length: 4 }, (_, index) => ({
      id: `${level}${index}`,
      level,
      isFresh: true,
      weekOf: weeks[0] ?? '',
    })),
  )
  expect(planBatches(waiting, weeks[11] ?? '')).toEqual([])
  const [mixed, ...others] = planBatches(waiting, weeks[12] ?? '')
  expect(others).toEqual([])
  expect(mixed?.level).toBeNull()
  expect([...(mixed?.ids ?? [])].sort()).toEqual(waiting.map(({ id }) => id).sort())
})

test('the attack finds a leak where there is one', () => {
  const ten = new Set(Array.from({ length: 10 }, (_, index) => `a${index}`))
  expect(findLeak([ten, new Set([...ten, 'victim'])])).toEqual(['victim'])
  expect(findLeak([ten, new Set([...ten].slice(0, 9))])).toBeDefined()
  const others = new Set(Array.from({ length: 10 }, (_, index) => `b${index}`))
  expect(findLeak([new Set([...ten, ...others, 'victim']), ten, others])).toEqual(['victim'])
})

/** Lives through the weeks as the recomputation does, and answers every set that was published in any of them, week after week. */
function publishOver(happenings: Happening[]): Set<string>[] {
  const there = new Map<string, { level: LevelSlug; weekOf: string; batch?: number }>()
  const batches: { level: LevelSlug | null; size: number }[] = []
  const published: Set<string>[] = []
  let count = 0
  for (const [index, { added, single, removed }] of happenings.entries()) {
    const weekOf = weeks[index] ?? ''
    for (const place of removed) {
      const ids = [...there.keys()]
      there.delete(ids[place % Math.max(1, ids.length)] ?? '')
    }
    for (const [at, level] of levels.entries()) {
      // Many weeks bring one contribution only: the hardest to hide.
      const number = single ? (at === 0 ? 1 : 0) : (added[at] ?? 0)
      for (let more = 0; more < number; more += 1) {
        count += 1
        there.set(`c${count}`, { level, weekOf })
      }
    }
    const members = (batch: number) =>
      [...there].filter(([, entry]) => entry.batch === batch).map(([id]) => id)
    const isWhole = (batch: number) => members(batch).length === batches[batch]?.size
    const waiting = [...there].flatMap(([id, { level, weekOf: since, batch }]) =>
      batch === undefined || !isWhole(batch)
        ? [{ id, level, weekOf: since, isFresh: batch === undefined }]
        : [],
    )
    for (const { level, ids } of planBatches(waiting, weekOf)) {
      batches.push({ level, size: ids.length })
      for (const id of ids) {
        const entry = there.get(id)
        if (entry) there.set(id, { ...entry, batch: batches.length - 1 })
      }
    }
    const whole = batches.map((_, batch) => batch).filter(isWhole)
    const cells = [
      whole.flatMap(members),
      ...levels.map((level) => whole.filter((batch) => batches[batch]?.level === level).flatMap(members)),
    ]
    published.push(...cells.filter((cell) => cell.length > 0).map((cell) => new Set(cell)))
  }
  return published
}

/**
 * The attack: whoever knows only sums over published sets can build every linear combination of them. Contributions that stand in the same sets
 * cannot be told apart, so the sets are columns of such groups. Looks for a combination that is nought everywhere but on fewer than ten
 * contributions, by elimination with the large groups first.
 */
function findLeak(published: Set<string>[]): string[] | undefined {
  const groups = new Map<string, string[]>()
  for (const id of new Set(published.flatMap((set) => [...set]))) {
    const pattern = published.map((set) => (set.has(id) ? '1' : '0')).join('')
    groups.set(pattern, [...(groups.get(pattern) ?? []), id])
  }
  const columns = [...groups].sort(
    ([, a], [, b]) => Number(b.length >= batchLeast) - Number(a.length >= batchLeast),
  )
  const large = columns.filter(([, ids]) => ids.length >= batchLeast).length
  const rows = [
    ...new Set(published.map((_, index) => columns.map(([pattern]) => pattern[index]).join(''))),
  ].map((row) => [...row].map(Number))
  for (const row of reduce(rows)) {
    if (row.slice(0, large).some((value) => value !== 0)) continue
    const ids = columns.flatMap(([, own], index) => (row[index] === 0 ? [] : own))
    if (ids.length > 0 && ids.length < batchLeast) return ids
  }
  return undefined
}

/** Reduced row echelon form over a prime field: exact, and as good as fractions for telling nought from not. */
function reduce(rows: number[][]): number[][] {
  const prime = 1_000_003
  const table = rows.map((row) => [...row])
  const width = table[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width; column += 1) {
    const pivot = table.findIndex((row, index) => index >= rank && row[column] !== 0)
    const chosen = table[pivot]
    if (!chosen) continue
    table.splice(pivot, 1)
    const inverse = power(chosen[column] ?? 1, prime - 2, prime)
    const unit = chosen.map((value) => (value * inverse) % prime)
    for (const [index, row] of table.entries()) {
      const factor = row[column] ?? 0
      if (factor !== 0)
        table[index] = row.map((value, at) => (value + (prime - factor) * (unit[at] ?? 0)) % prime)
    }
    table.splice(rank, 0, unit)
    rank += 1
  }
  return table.slice(0, rank)
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1n
  let factor = BigInt(base)
  for (let left = BigInt(exponent); left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % BigInt(prime)
    factor = (factor * factor) % BigInt(prime)
  }
  return Number(result)
}

function sameSet(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}
