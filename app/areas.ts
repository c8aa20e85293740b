/** What the frame of the app has to know of an area: `features/<area>/area.ts` exports one as `area`. */
export type Area = {
  label: string
  /** Where the area begins. */
  href: string
  /** Place in the header, from the left. */
  order: number
}

const modules = import.meta.glob<{ area: Area }>('./features/*/area.ts', { eager: true })

/** The areas that exist, in the order of the header. An area appears by having its file; nothing else has to be told. */
export const areas: Area[] = Object.values(modules)
  .map(({ area }) => area)
  .sort((a, b) => a.order - b.order)
