import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Interview', href: '/interview', order: 50 }
