import type { Area } from '#app/areas.ts'

export const area: Area = { label: 'Learn', href: '/learn', order: 10 }
