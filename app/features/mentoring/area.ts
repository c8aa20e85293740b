import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Mentoring', href: '/mentoring', order: 60 }
