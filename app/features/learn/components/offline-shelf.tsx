import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'

type State =
  | { kind: 'unknown' | 'unsupported' | 'ready' }
  | { kind: 'keeping' | 'failed'; kept: number }
  | { kind: 'forgotten' }

const script = '/sw.js'
const keptPages = 'kept-pages-1'

/** Keeps the pages of a path on this device with one press, and forgets everything with another. Needs scripts, and says so. */
export function OfflineShelf({ title, addresses }: { title: string; addresses: string[] }) {
  const [state, setState] = useState<State>({ kind: 'unknown' })
  const [kept, setKept] = useState<string[]>([])

  useEffect(() => {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return setState({ kind: 'unsupported' })
    setState({ kind: 'ready' })
    void listKept().then(setKept)
  }, [])

  async function keep(): Promise<void> {
    setState({ kind: 'keeping', kept: 0 })
    try {
      await navigator.serviceWorker.register(script)
      const { active } = await navigator.serviceWorker.ready
      if (!active) throw new Error('no worker')
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }: MessageEvent<{ kept: number; failed?: boolean; done?: boolean }>) => {
        if (data.failed) setState({ kind: 'failed', kept: data.kept })
        else if (data.done)
          void listKept()
            .then(setKept)
            .then(() => setState({ kind: 'ready' }))
        else setState({ kind: 'keeping', kept: data.kept })
      }
      active.postMessage({ type: 'keep', addresses }, [port2])
    } catch {
      setState({ kind: 'failed', kept: 0 })
    }
  }

  async function forget(): Promise<void> {
    for (const name of await caches.keys()) if (name.startsWith('kept-')) await caches.delete(name)
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister()
    setKept([])
    setState({ kind: 'forgotten' })
  }

  const isWhole = addresses.every((address) => kept.includes(address))
  return (
    <section className="mt-6 max-w-[42rem]" aria-label={title}>
      <noscript>
        <p>Keeping pages needs scripts. Without them, print a module or save it with your browser.</p>
      </noscript>
      <p role="status" className="min-h-6">
        {words(state, { isWhole, title, total: addresses.length, kept: kept.length })}
      </p>
      {state.kind === 'unknown' || state.kind === 'unsupported' ? null : (
        <div className="mt-4 flex flex-wrap gap-3">
          <Button
            type="button"
            look="primary"
            onClick={() => void keep()}
            disabled={state.kind === 'keeping'}
          >
            {isWhole ? 'Fetch it again' : 'Keep this path'}
          </Button>
          {kept.length > 0 ? (
            <Button type="button" look="quiet" onClick={() => void forget()}>
              Forget everything kept here
            </Button>
          ) : null}
        </div>
      )}
    </section>
  )
}

function words(
  state: State,
  { isWhole, title, total, kept }: { isWhole: boolean; title: string; total: number; kept: number },
): string {
  if (state.kind === 'unsupported')
    return 'This browser cannot keep pages. Print them, or save them with the browser.'
  if (state.kind === 'keeping') return `Keeping ${state.kept} of ${total} pages ...`
  if (state.kind === 'failed')
    return `Only ${state.kept} of ${total} pages could be fetched. Look at your network and try again.`
  if (state.kind === 'forgotten') return 'Nothing is kept on this device any more.'
  if (isWhole) return `"${title}" is on this device: ${total} pages, ${kept} kept in all.`
  return kept > 0 ? `${kept} pages are kept on this device, this path not wholly.` : ''
}

async function listKept(): Promise<string[]> {
  if (!(await caches.has(keptPages))) return []
  const requests = await (await caches.open(keptPages)).keys()
  return requests.map(({ url }) => new URL(url).pathname)
}
