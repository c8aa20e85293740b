import { expect, test } from 'vitest'
import { certifications } from '#app/content/certifications.server.ts'
import {
  adviseCertification,
  efforts,
  experiences,
  reasons,
  type Situation,
} from '#app/features/learn/which-certification.ts'

const keys = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]

const situations: Situation[] = keys(reasons).flatMap((reason) =>
  keys(experiences).flatMap((experience) => keys(efforts).map((effort) => ({ reason, experience, effort }))),
)

test('whatever is advised exists', () => {
  const known = certifications.map(({ slug }) => slug)
  for (const situation of situations) {
    const { certifications: advised } = adviseCertification(situation)
    expect(
      advised.filter((slug) => !known.includes(slug)),
      JSON.stringify(situation),
    ).toEqual([])
  }
})

test('"none" is an answer, with something better to do', () => {
  const none = situations
    .map(adviseCertification)
    .filter(({ certifications: advised }) => advised.length === 0)
  expect(none.length).toBeGreaterThan(situations.length / 6)
  for (const { instead } of none) expect(instead).toBeTruthy()
})

test('nobody with 20 hours and 200 in money is sent to a course', () => {
  for (const situation of situations.filter(({ effort }) => effort === 'little'))
    for (const slug of ['csm', 'safe-agilist', 'safe-rte', 'pmp', 'pgmp'])
      expect(adviseCertification(situation).certifications, JSON.stringify(situation)).not.toContain(slug)
})

test('nobody without years of leading projects is sent to PMP or PgMP', () => {
  for (const situation of situations.filter(
    ({ experience }) => experience === 'none' || experience === 'some',
  )) {
    expect(adviseCertification(situation).certifications).not.toContain('pmp')
    expect(adviseCertification(situation).certifications).not.toContain('pgmp')
  }
})
