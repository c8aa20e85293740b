import { useEffect, useRef, useState } from 'react'
import { autosavePath } from '#app/features/assess/assess-paths.ts'

export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused'

/**
 * Saves a form shortly after each change, without leaving the page, and again when the network comes back. The form keeps working by
 * itself: this only shortens the time in which a choice exists in the browser alone. The field `revision` follows what was saved.
 */
export function useAutosave() {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<SaveState>('idle')

  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // One save at a time: each needs the revision that the one before it brought back.
    let running = Promise.resolve()
    let isDirty = false

    async function save(): Promise<void> {
      // Half an answer, such as a best without a worst, is nothing to save yet.
      if (!element?.checkValidity() || !isDirty) return
      isDirty = false
      setState('saving')
      try {
        const body = new URLSearchParams()
        for (const [name, value] of new FormData(element))
          if (typeof value === 'string') body.append(name, value)
        const response = await fetch(autosavePath, { method: 'POST', body, keepalive: true })
        const answer = (await response.json()) as { revision?: number }
        if (answer.revision === undefined) return setState('refused')
        const field = element.elements.namedItem('revision')
        if (field instanceof HTMLInputElement) field.value = String(answer.revision)
        setState(isDirty ? 'saving' : 'saved')
      } catch {
        isDirty = true
        setState('waiting')
      }
    }

    function saveSoon(delay: number): void {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        running = running.then(save)
      }, delay)
    }
    const onChange = () => saveSoon(0)
    const onInput = (event: Event) => event.target instanceof HTMLTextAreaElement && saveSoon(800)
    const onOnline = () => isDirty && saveSoon(0)
    const onHide = () => isDirty && void save()
    element.addEventListener('change', onChange)
    element.addEventListener('input', onInput)
    window.addEventListener('online', onOnline)
    window.addEventListener('pagehide', onHide)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('change', onChange)
      element.removeEventListener('input', onInput)
      window.removeEventListener('online', onOnline)
      window.removeEventListener('pagehide', onHide)
    }
  }, [])

  return { form, state }
}
