import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Goals', href: '/goals', order: 30 }
