import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'

// What somebody typed before the scripts were there: React would put back what the server sent, and nothing would have heard it. Fields
// that the browser itself fills in again after a reload are left alone.
const early = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[autocomplete="off"]')]
  .filter((field) => field.value !== field.defaultValue)
  .map((field) => ({ field, text: field.value }))

function App() {
  // After the effects of the page, so that whatever keeps texts is listening.
  useEffect(() => {
    for (const { field, text } of early.splice(0)) {
      if (field.value === field.defaultValue) field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, [])
  return <RemixBrowser />
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <App />
    </StrictMode>,
  )
})
