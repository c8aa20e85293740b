import type { CompetencySlug } from '#app/domain/competency.ts'
import type { TargetName } from '#app/domain/target.ts'
import type { DemoGoal } from '#db/seed/demo-goals.ts'

/** One scan or assessment. `ratings` are in framework order; null is "not sure", undefined was skipped. */
export type Sitting = {
  kind: 'quick' | 'full'
  daysAgo: number
  ratings: (number | null | undefined)[]
  evidence?: Partial<Record<CompetencySlug, string>>
  /** How many of the two picks of each scenario agree with its key, in the order asked. */
  matches?: number[]
  isOpen?: boolean
}

export type DemoPerson = {
  name: string
  email: string
  who: string
  target: { target: TargetName; byDate: string | null; company: string | null }
  sittings: Sitting[]
  pursuits?: { zone: string; goals: DemoGoal[] }
  /** Modules done, oldest first, with the days since; one being read; a note on one of them. */
  reading?: {
    done: { module: string; daysAgo: number }[]
    reading?: string
    note?: { module: string; text: string }
  }
  /** Has two offers to weigh up. */
  hasOffers?: boolean
}

export const demoPassword = 'a demo world 2026'

/** Everybody here is made up: the surname says so, and the addresses cannot exist. */
export const demoPeople: [DemoPerson, ...DemoPerson[]] = [
  {
    name: 'Noor Sample',
    email: 'noor@example.org',
    who: 'an engineer who considers becoming a TPM',
    target: { target: { role: 'infrastructure', level: 'tpm' }, byDate: '2027-06-30', company: null },
    pursuits: {
      zone: 'Europe/Berlin',
      goals: [
        {
          template: 'risk-list-six-weeks',
          about: 'the storage migration',
          daysAgo: 36,
          values: [1, 2, 2, 3, 4],
          blocked: 'The vendor has not answered for two weeks.',
          milestonesDone: 2,
        },
        {
          template: 'weekly-status-on-one-page',
          about: 'the storage migration',
          daysAgo: 50,
          values: [1, 2, null, 2, 3, 3],
          movedBy: { weeks: 3, reason: 'The release freeze took two of the weeks.' },
          milestonesDone: 1,
        },
        {
          template: 'premortem-and-dependency-map',
          about: 'the storage migration',
          daysAgo: 24,
          values: [10],
        },
        {
          template: 'milestones-inside-their-range',
          about: 'the storage migration',
          daysAgo: 0,
          values: [],
          isDraft: true,
        },
      ],
    },
    sittings: [
      { kind: 'quick', daysAgo: 41, ratings: [4, 3, 4, 2, 2, 1, 2, 2, 2, 2, 2, null, 4, 2, 2] },
      {
        kind: 'full',
        daysAgo: 16,
        ratings: [4, 3, 4, 2, 3, 2, 2, 2, 2, 3, 2, 2, 4, 2, 3],
        evidence: {
          'engineering-practice':
            'Release notes and runbook of the spring storage release; the on-call lead can confirm.',
          'risk-and-dependency-management':
            'Risk list of the storage migration, eight weeks of dated changes.',
        },
        matches: [2, 2, 1, 1, 2, 1, 0, 1, 2, 1, 1, 0, 2, 1, 1],
      },
    ],
    reading: {
      done: [
        { module: 'what-is-technical-program-management', daysAgo: 15 },
        { module: 'do-tpms-code', daysAgo: 14 },
        { module: 'critical-path', daysAgo: 9 },
        { module: 'risk-management', daysAgo: 4 },
      ],
      reading: 'dependency-management',
      note: {
        module: 'critical-path',
        text: 'Our storage migration: **three** packages with no float, not one.\n\n- ask Tariq which of them he checked\n- redo both passes after the freeze',
      },
    },
  },
  {
    name: 'Jonas Sample',
    email: 'jonas@example.org',
    who: 'a working TPM with his eye on the senior level',
    target: { target: { role: 'data', level: 'senior' }, byDate: '2027-03-31', company: null },
    hasOffers: true,
    pursuits: {
      zone: 'Europe/London',
      goals: [
        {
          template: 'decision-memo-within-a-week',
          about: 'the warehouse consolidation',
          daysAgo: 90,
          values: [0, 1, 1, 1, 2, 2, 2, 2, 3],
          milestonesDone: 3,
          evidence: [
            {
              title: 'Memo on the order of the cut-overs',
              note: 'Decided in four days by the data director.',
            },
            { title: 'Memo on retiring the old loader', note: 'Decided in two days.' },
          ],
          ends: 'achieved',
          outcome: 'Decisions of the program now wait four days instead of eleven.',
        },
        {
          template: 'shorten-the-monthly-review',
          about: 'the data organisation',
          daysAgo: 49,
          values: [12, 11, 10, 9, 8, 8],
          milestonesDone: 1,
        },
        {
          template: 'evidence-of-averted-delays',
          about: 'the warehouse consolidation',
          daysAgo: 60,
          values: [],
          evidence: [
            {
              title: 'Entry 14 of the risk list, before and after',
              note: 'Moved two engineers a month early.',
            },
          ],
        },
      ],
    },
    sittings: [
      { kind: 'quick', daysAgo: 190, ratings: [3, 2, 3, 3, 3, 3, 3, 2, 2, 3, 2, 3, 3, 2, 2] },
      {
        kind: 'full',
        daysAgo: 120,
        ratings: [3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 2, 3],
        matches: [1, 2, 1, 2, 1, 2, 1, 0, 1, 2, 1, 1, 2, 1, 1],
      },
      {
        kind: 'full',
        daysAgo: 20,
        ratings: [3, 3, 3, 4, 4, 3, 3, 3, 3, 4, 3, 3, 4, 3, 3],
        evidence: {
          'planning-and-estimation': 'Plan and range of the warehouse consolidation, approved in July.',
        },
        matches: [2, 2, 1, 2, 2, 2, 2, 1, 1, 2, 1, 2, 2, 1, 2],
      },
      { kind: 'quick', daysAgo: 1, ratings: [4, 3, 3, 4, 4, 3, undefined], isOpen: true },
    ],
  },
  {
    name: 'Mara Sample',
    email: 'mara@example.org',
    who: 'a staff TPM who mentors others',
    target: { target: { role: 'product', level: 'principal' }, byDate: null, company: null },
    sittings: [
      {
        kind: 'full',
        daysAgo: 75,
        ratings: [4, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 4, 4, 4],
        matches: [2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2],
      },
    ],
  },
  {
    name: 'Tariq Sample',
    email: 'tariq@example.org',
    who: 'a project manager on the way to TPM, mentored by Mara',
    target: { target: { role: 'it', level: 'tpm' }, byDate: '2027-09-30', company: null },
    pursuits: {
      zone: 'Europe/Madrid',
      goals: [
        {
          template: 'weekly-status-on-one-page',
          about: 'the laptop exchange',
          daysAgo: 46,
          values: [1, 1, 1],
          blocked: 'The office move takes every afternoon.',
        },
      ],
    },
    sittings: [{ kind: 'quick', daysAgo: 9, ratings: [2, 1, 2, 4, 3, 4, 3, 3, 3, 4, 4, 4, 3, 2, 3] }],
  },
  {
    name: 'Lena Sample',
    email: 'lena@example.org',
    who: 'a data engineer, mentored by Mara',
    target: { target: { role: 'machine-learning', level: 'associate' }, byDate: null, company: null },
    sittings: [{ kind: 'quick', daysAgo: 30, ratings: [3, 3, 3, 2, 1, 1, 2, 2, 1, 2, 2, 2, 3, 2, 2] }],
  },
  {
    name: 'Yuki Sample',
    email: 'yuki@example.org',
    who: 'a support engineer with an assessment half done, mentored by Mara',
    target: { target: { role: 'operations', level: 'associate' }, byDate: null, company: null },
    sittings: [{ kind: 'full', daysAgo: 3, ratings: [2, 2, 3, 1, 2, 2, null, 2], isOpen: true }],
  },
]
