import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepEarlyTyping } from '#app/forms/early-typing.ts'

const giveBack = keepEarlyTyping()
void takeOver()

/**
 * Remix waits within React for the data of the page to be decoded. A press in that time makes React ask for the whole page at once, which
 * then fails for good ("Root did not complete"). So the waiting is done before React begins: the first call of `RemixBrowser` starts
 * the decoding and throws the promise of it, before it comes to any hook.
 */
async function takeOver(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Page />
      </StrictMode>,
    )
  })
}

/** Its effect comes after those of everything on the page, which listen by then. */
function Page() {
  useEffect(() => giveBack(), [])
  return <RemixBrowser />
}
