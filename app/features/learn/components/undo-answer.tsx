import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'

/** Takes the last answer back, by its button or, with scripts, by the key u. The key does nothing where there is no button. */
export function UndoAnswer() {
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { target } = event
      if (event.key !== 'u' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return
      form.current?.querySelector('button')?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <Form ref={form} method="post" className="mt-6">
      <Button look="quiet" name="undo" value="last" aria-keyshortcuts="u">
        Undo the last answer
      </Button>
    </Form>
  )
}
