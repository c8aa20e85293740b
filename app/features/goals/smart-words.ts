import type { SmartLetter } from '#app/features/goals/smart-check.ts'

export const letterNames: Record<SmartLetter, string> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  relevant: 'Relevant',
  timeBound: 'Time-bound',
}

export const letterQuestions: Record<SmartLetter, string> = {
  specific: 'Would two readers picture the same thing?',
  measurable: 'Could a stranger tell that it is done?',
  achievable: 'Is the effort said, and does it fit your week?',
  relevant: 'What does it serve: role, team, career?',
  timeBound: 'Is there one date, and is it ahead?',
}

export const verdictTones = { strong: 'good', weak: 'fair', missing: 'poor' } as const
