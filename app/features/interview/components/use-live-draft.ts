import { type RefObject, useEffect, useState } from 'react'

type Kept = { text: string; revision: string }

/**
 * Keeps what is typed on this device as well, until the server has it: a tab that dies without a network loses nothing. It also names the
 * page and numbers its changes, so that a save whose answer got lost can be repeated. `other` is a text found here that differs from
 * the server's and was made from an older one: the person decides.
 */
export function useLiveDraft(form: RefObject<HTMLFormElement>, key: string, isSaved: boolean) {
  const [other, setOther] = useState<string | null>(null)

  useEffect(() => {
    const element = form.current
    const field = element?.elements.namedItem('text')
    const writer = element?.elements.namedItem('writer')
    const change = element?.elements.namedItem('change')
    const revision = element?.elements.namedItem('revision')
    if (!element || !(field instanceof HTMLTextAreaElement)) return
    if (writer instanceof HTMLInputElement) writer.value = nameWriter()
    const kept = readKept(key)
    if (kept && kept.text.trim() !== field.value.trim() && kept.text.trim() !== '') {
      // Also where a save was stored of which the page never heard, and was written on: what goes on from the server's text loses nothing.
      const isNewer =
        (revision instanceof HTMLInputElement && kept.revision === revision.value) ||
        kept.text.startsWith(field.value.trim())
      if (isNewer) {
        field.value = kept.text
        // As if it had been typed: the autosave listens for this.
        queueMicrotask(() => field.dispatchEvent(new Event('input', { bubbles: true })))
      } else setOther(kept.text)
    }
    function onInput(): void {
      if (change instanceof HTMLInputElement) change.value = String(Number(change.value) + 1)
      if (!(field instanceof HTMLTextAreaElement) || !(revision instanceof HTMLInputElement)) return
      keep(key, { text: field.value, revision: revision.value })
    }
    element.addEventListener('input', onInput, true)
    element.addEventListener('change', onInput, true)
    return () => {
      element.removeEventListener('input', onInput, true)
      element.removeEventListener('change', onInput, true)
    }
  }, [form, key])

  useEffect(() => {
    if (isSaved && other === null) forget(key)
  }, [key, isSaved, other])

  function use(): void {
    const field = form.current?.elements.namedItem('text')
    if (!(field instanceof HTMLTextAreaElement) || other === null) return
    field.value = other
    field.dispatchEvent(new Event('input', { bubbles: true }))
    setOther(null)
  }
  function drop(): void {
    forget(key)
    setOther(null)
  }
  return { other, use, drop }
}

function nameWriter(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-')
}

// A browser may forbid storage altogether; then the server alone keeps the text.
function readKept(key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { text, revision } = value as Partial<Kept>
    return typeof text === 'string' && typeof revision === 'string' ? { text, revision } : null
  } catch {
    return null
  }
}

function keep(key: string, value: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {}
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
