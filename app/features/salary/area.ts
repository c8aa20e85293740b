import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Salary', href: '/salary', order: 50 }
