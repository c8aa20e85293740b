import type { SaveState } from '#app/forms/use-autosave.ts'

const notes: Record<SaveState, string> = {
  idle: '',
  saving: 'Saving ...',
  saved: 'Saved.',
  waiting: 'Not saved yet: the server cannot be reached. It is being tried again.',
  refused: 'Not saved. Press the button below to see why.',
}

/** How the last change fared, said to screen readers as well. Empty until something was changed. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p
      role="status"
      className={`min-h-6 text-[0.92rem] ${state === 'waiting' || state === 'refused' ? 'text-poor' : 'text-soft'}`}
    >
      {notes[state]}
    </p>
  )
}
