import { useEffect, useRef, useState } from 'react'

export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused'

/** Milliseconds after which a save without an answer counts as failed, and after which a failed one is tried again. */
const patience = 10_000
const retryDelay = 5_000

/**
 * Saves a form shortly after each change, without leaving the page, and tries again while the server cannot be reached.
 * The form keeps working by itself: this only shortens the time in which a choice exists in the browser alone.
 * `path` answers `{ revision }` for what it kept, and anything else for what it refused.
 * `revision` is what the last save brought back, undefined before the first: the field of that name has to follow it.
 */
export function useAutosave(path: string) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<SaveState>('idle')
  const [revision, setRevision] = useState<string>()

  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // One save at a time: each needs the revision that the one before it brought back.
    let running = Promise.resolve()
    let isRunning = false
    let isDirty = false

    async function save(): Promise<void> {
      // Half an answer, such as a best without a worst, is nothing to save yet.
      if (!element?.checkValidity() || !isDirty) return
      isDirty = false
      isRunning = true
      setState('saving')
      try {
        const body = new URLSearchParams()
        for (const [name, value] of new FormData(element))
          if (typeof value === 'string') body.append(name, value)
        const signal = AbortSignal.timeout(patience)
        // Browsers refuse to outlive a page with more than 64 KiB.
        const keepalive = String(body).length < 60_000
        const response = await fetch(path, { method: 'POST', body, keepalive, signal })
        const answer = (await response.json()) as { revision?: number }
        if (answer.revision === undefined) return setState('refused')
        const field = element.elements.namedItem('revision')
        // At once for what is sent next, and by React, which would put the old one back when it renders again.
        if (field instanceof HTMLInputElement) field.value = String(answer.revision)
        setRevision(String(answer.revision))
        setState(isDirty ? 'saving' : 'saved')
      } catch {
        setState('waiting')
        saveSoon(retryDelay)
      } finally {
        isRunning = false
      }
    }

    function saveSoon(delay: number): void {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        running = running.then(save)
      }, delay)
    }
    function onChange(): void {
      // What is on the screen now is not what was saved.
      setState((before) => (before === 'saved' ? 'idle' : before))
      saveSoon(0)
    }
    function onInput(event: Event): void {
      if (!(event.target instanceof HTMLTextAreaElement)) return
      setState((before) => (before === 'saved' ? 'idle' : before))
      saveSoon(800)
    }
    const onOnline = () => isDirty && saveSoon(0)
    const onHide = () => isDirty && void save()
    // Sent before a save has come back, the form would carry a revision that is about to be an old one.
    function onSubmit(event: SubmitEvent): void {
      clearTimeout(timer)
      if (!isRunning) return
      event.preventDefault()
      void running.then(() => element?.requestSubmit(event.submitter))
    }
    element.addEventListener('change', onChange)
    element.addEventListener('input', onInput)
    element.addEventListener('submit', onSubmit)
    window.addEventListener('online', onOnline)
    window.addEventListener('pagehide', onHide)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('change', onChange)
      element.removeEventListener('input', onInput)
      element.removeEventListener('submit', onSubmit)
      window.removeEventListener('online', onOnline)
      window.removeEventListener('pagehide', onHide)
    }
  }, [path])

  return { form, state, revision }
}
