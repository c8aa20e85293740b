import type { LevelBand } from '#app/domain/question.ts'
import type { LevelSlug } from '#app/domain/target.ts'

/** The band in which somebody who aims at a level is asked. */
export function bandOf(level: LevelSlug): LevelBand {
  return (
    { associate: 'entry', tpm: 'entry', senior: 'senior', staff: 'staff', principal: 'staff' } as const
  )[level]
}
