export const certificationFieldWords: Record<string, string> = {
  project: 'Project management',
  program: 'Program management',
  agile: 'Agile teams',
  'scaled-agile': 'Agile at scale',
  service: 'IT services',
  cloud: 'Cloud',
  risk: 'Risk',
}

export const certificationLevelWords: Record<string, string> = {
  foundation: 'Foundation',
  practitioner: 'Practitioner',
  advanced: 'Advanced',
}

export const factNameWords = {
  eligibility: 'Who may sit it',
  format: 'Exam',
  passMark: 'Pass mark',
  fee: 'Fee',
  renewal: 'Renewal',
  studyHours: 'Hours of study',
} as const

export const standingWords: Record<string, string> = {
  sure: 'seen at the issuer, or told alike by several',
  unsure: 'told by others, not seen at the issuer',
  conflicting: 'sources contradict each other',
  'not-published': 'the issuer does not publish it',
  'not-found': 'not found',
}
