import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Assess', href: '/assess', order: 20 }
