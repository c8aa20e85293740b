import { type RefObject, useEffect } from 'react'

/**
 * Keeps what is typed and chosen in a form on this device, so that a reload or a dead tab in the middle of an interview loses nothing. What
 * the server sent along (a refused form) wins over it. `isDone` forgets it.
 */
export function useKeptForm(form: RefObject<HTMLFormElement>, key: string, isDone: boolean): void {
  useEffect(() => {
    if (isDone) {
      at(() => localStorage.removeItem(key))
      return
    }
    const element = form.current
    if (!element) return
    const kept = at(() => JSON.parse(localStorage.getItem(key) ?? '{}') as unknown)
    for (const [name, value] of Object.entries(kept ?? {})) {
      const field = element.elements.namedItem(name)
      if (field instanceof HTMLTextAreaElement) field.value ||= String(value)
      else if (field instanceof RadioNodeList) field.value ||= String(value)
    }
    const keep = () => {
      const typed = Object.fromEntries(new FormData(element))
      at(() => localStorage.setItem(key, JSON.stringify(typed)))
    }
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, key, isDone])
}

/** A browser may forbid storage, and what is in it may be broken; then nothing is kept. */
function at<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
