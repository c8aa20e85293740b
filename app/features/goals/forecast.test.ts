import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/domain/calendar-date.ts'
import { type CheckInPoint, type ForecastGoal, forecastGoal } from '#app/features/goals/forecast.ts'

const startedOn = '2026-01-05'
const dueOn = '2026-04-15'
const goal = { baseline: 0, target: 100, startedOn, dueOn }

function weekly(...values: number[]): CheckInPoint[] {
  return values.map((value, index) => ({ on: addDays(startedOn, 7 * (index + 1)), value }))
}

test('three check-ins on the way give the date on which the line meets the target', () => {
  const told = forecastGoal({ ...goal, checkIns: weekly(7, 14, 21) }, { today: addDays(startedOn, 21) })
  expect(told).toMatchObject({ status: 'forecast', expectedOn: addDays(startedOn, 100), rag: 'green' })
  expect(told.actualPerWeek).toBeCloseTo(7)
  expect(told.requiredPerWeek).toBeCloseTo(79 / (79 / 7))
})

test('two days of check-ins are not enough, however often they were made', () => {
  const checkIns = [...weekly(7, 14), ...weekly(8, 15), ...weekly(9, 16)]
  const told = forecastGoal({ ...goal, checkIns }, { today: addDays(startedOn, 15) })
  expect(told).toMatchObject({ status: 'not-enough-data' })
  expect(told.rag).toBeUndefined()
  expect(told.expectedOn).toBeUndefined()
})

test('up to 15 percent of the whole duration late is amber, a day more is red', () => {
  const due = addDays(startedOn, 100)
  const today = addDays(startedOn, 23)
  const at = (days: number) => [
    { on: addDays(startedOn, 10), value: 1000 / days },
    { on: addDays(startedOn, 20), value: 2000 / days },
    { on: addDays(startedOn, 23), value: 2300 / days },
  ]
  expect(forecastGoal({ ...goal, dueOn: due, checkIns: at(100) }, { today }).rag).toBe('green')
  expect(forecastGoal({ ...goal, dueOn: due, checkIns: at(115) }, { today }).rag).toBe('amber')
  expect(forecastGoal({ ...goal, dueOn: due, checkIns: at(116) }, { today }).rag).toBe('red')
})

test('fourteen days of silence are red whatever the line says, thirteen are not', () => {
  const checkIns = weekly(30, 60, 90)
  const last = addDays(startedOn, 21)
  expect(forecastGoal({ ...goal, checkIns }, { today: addDays(last, 13) })).toMatchObject({
    rag: 'green',
    isQuiet: false,
  })
  expect(forecastGoal({ ...goal, checkIns }, { today: addDays(last, 14) })).toMatchObject({
    rag: 'red',
    isQuiet: true,
  })
  expect(forecastGoal({ ...goal, checkIns: [] }, { today: addDays(startedOn, 14) })).toMatchObject({
    status: 'not-enough-data',
    rag: 'red',
  })
})

test('a reached target is green for good and dated when the final run at it began', () => {
  const checkIns = weekly(50, 100, 90, 110, 105)
  const told = forecastGoal({ ...goal, checkIns }, { today: '2027-01-01' })
  expect(told).toMatchObject({
    status: 'forecast',
    isAchieved: true,
    isQuiet: false,
    rag: 'green',
    requiredPerWeek: 0,
    expectedOn: addDays(startedOn, 28),
  })
})

test('a line that stands still or points away is red without a date', () => {
  for (const values of [weekly(0, 0, 0), weekly(-1, -2, -3)]) {
    const told = forecastGoal({ ...goal, checkIns: values }, { today: addDays(startedOn, 22) })
    expect(told).toMatchObject({ status: 'forecast', rag: 'red' })
    expect(told.expectedOn).toBeUndefined()
  }
})

test('a line that crossed the target before today while the last value fell short says today', () => {
  const today = addDays(startedOn, 29)
  expect(forecastGoal({ ...goal, checkIns: weekly(45, 90, 135, 99) }, { today }).expectedOn).toBe(today)
})

test('a goal that reduces something is told with a negative pace', () => {
  const told = forecastGoal(
    { ...goal, baseline: 30, target: 10, checkIns: weekly(28, 26, 24) },
    { today: addDays(startedOn, 21) },
  )
  expect(told.actualPerWeek).toBeCloseTo(-2)
  expect(told.requiredPerWeek).toBeLessThan(0)
  expect(told.expectedOn).toBe(addDays(startedOn, 70))
})

test('the pace asked for is absent on the due date and after it', () => {
  expect(forecastGoal({ ...goal, checkIns: [] }, { today: dueOn }).requiredPerWeek).toBeUndefined()
  expect(forecastGoal({ ...goal, checkIns: [] }, { today: dueOn }).isOverdue).toBe(false)
  expect(forecastGoal({ ...goal, checkIns: [] }, { today: addDays(dueOn, 1) }).isOverdue).toBe(true)
})

test('more than ten years off is no date', () => {
  const checkIns = weekly(0.1, 0.2, 0.3)
  expect(forecastGoal({ ...goal, checkIns }, { today: addDays(startedOn, 21) }).expectedOn).toBeUndefined()
})

test('what cannot be measured is refused', () => {
  const today = startedOn
  expect(() => forecastGoal({ ...goal, target: 0, checkIns: [] }, { today })).toThrow(RangeError)
  expect(() => forecastGoal({ ...goal, dueOn: startedOn, checkIns: [] }, { today })).toThrow(RangeError)
  expect(() => forecastGoal({ ...goal, baseline: Number.NaN, checkIns: [] }, { today })).toThrow(RangeError)
  expect(() => forecastGoal({ ...goal, checkIns: [{ on: 'soon', value: 1 }] }, { today })).toThrow(RangeError)
})

const someGoal = fc
  .record({
    baseline: fc.integer({ min: -50, max: 50 }),
    way: fc.integer({ min: -80, max: 80 }).filter((way) => way !== 0),
    length: fc.integer({ min: 7, max: 300 }),
    today: fc.integer({ min: 0, max: 400 }),
    checkIns: fc.array(
      fc.record({ day: fc.integer({ min: -5, max: 400 }), value: fc.integer({ min: -150, max: 150 }) }),
      { maxLength: 14 },
    ),
  })
  .map(({ baseline, way, length, today, checkIns }) => ({
    goal: {
      baseline,
      target: baseline + way,
      startedOn,
      dueOn: addDays(startedOn, length),
      checkIns: checkIns.map(({ day, value }) => ({ on: addDays(startedOn, day), value })),
    } satisfies ForecastGoal,
    today: addDays(startedOn, today),
  }))

test('more progress at the last check-in never makes the forecast later', () => {
  fc.assert(
    fc.property(someGoal, fc.integer({ min: 0, max: 100 }), ({ goal: one, today }, more) => {
      const counted = one.checkIns.filter(({ on }) => on >= startedOn && on <= today)
      fc.pre(counted.length > 0)
      const newest = counted
        .map(({ on }) => on)
        .sort()
        .at(-1)
      const direction = Math.sign(one.target - one.baseline)
      const ahead = one.checkIns.map((point) =>
        point.on === newest ? { ...point, value: point.value + direction * more } : point,
      )
      const before = forecastGoal(one, { today })
      const after = forecastGoal({ ...one, checkIns: ahead }, { today })
      if (before.status === 'not-enough-data' || after.isAchieved) return
      expect((after.expectedOn ?? '9999') <= (before.expectedOn ?? '9999')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the unit of the measure does not matter, only the way', () => {
  fc.assert(
    fc.property(
      someGoal,
      fc.constantFrom(0.001, 0.5, 3, 1000),
      fc.integer({ min: -100, max: 100 }),
      ({ goal: one, today }, scale, shift) => {
        const changed = (value: number) => value * scale + shift
        const other = {
          ...one,
          baseline: changed(one.baseline),
          target: changed(one.target),
          checkIns: one.checkIns.map(({ on, value }) => ({ on, value: changed(value) })),
        }
        const dates = ({ status, expectedOn, rag }: ReturnType<typeof forecastGoal>) => ({
          status,
          expectedOn,
          rag,
        })
        expect(dates(forecastGoal(other, { today }))).toEqual(dates(forecastGoal(one, { today })))
      },
    ),
    { numRuns: 300 },
  )
})

test('at most one value a day counts, the last that was listed', () => {
  fc.assert(
    fc.property(someGoal, fc.integer({ min: -150, max: 150 }), ({ goal: one, today }, noise) => {
      const doubled = one.checkIns.flatMap((point) => [{ ...point, value: noise }, point])
      const last = new Map(one.checkIns.map((point) => [point.on, point]))
      expect(forecastGoal({ ...one, checkIns: doubled }, { today })).toEqual(
        forecastGoal({ ...one, checkIns: [...last.values()] }, { today }),
      )
    }),
  )
})

test('the range holds the expected finish, and nothing is expected before today', () => {
  fc.assert(
    fc.property(someGoal, ({ goal: one, today }) => {
      const { expectedOn, earliestOn, latestOn, isAchieved } = forecastGoal(one, { today })
      if (!expectedOn || isAchieved) return
      expect(daysBetween(today, expectedOn)).toBeGreaterThanOrEqual(0)
      if (earliestOn) expect(earliestOn <= expectedOn).toBe(true)
      if (latestOn) expect(latestOn >= expectedOn).toBe(true)
    }),
    { numRuns: 300 },
  )
})
