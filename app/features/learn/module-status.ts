export const moduleStatuses = ['not-started', 'reading', 'done'] as const

/** How far a person has come with a module, by their own word. */
export type ModuleStatus = (typeof moduleStatuses)[number]

export const moduleStatusWords: Record<ModuleStatus, string> = {
  'not-started': 'Not started',
  reading: 'Reading',
  done: 'Done',
}
