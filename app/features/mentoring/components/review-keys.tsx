import { useEffect, useState } from 'react'

const stored = 'mentoring-keys'

/**
 * Single keys for working through mentees: n the next, c a comment on what has focus or else on the first thing, d done. They can be
 * switched off, since a single letter is easily said by accident to a program that listens; that is remembered in this browser.
 */
export function ReviewKeys({ nextHref }: { nextHref: string }) {
  const [isOn, setIsOn] = useState<boolean>()
  useEffect(() => setIsOn(read() !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return
      if (event.key === 'n') window.location.assign(nextHref)
      if (event.key === 'd') document.querySelector<HTMLFormElement>('#done')?.requestSubmit()
      if (event.key === 'c') {
        const near = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-comment]')
        ;(near ?? document.querySelector<HTMLElement>('[data-comment]'))?.click()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, nextHref])
  // Without scripts there are no keys to tell of.
  if (isOn === undefined) return null
  return (
    <p className="no-print pointer-coarse:hidden flex flex-wrap items-center gap-x-3 text-[0.92rem] text-soft">
      {isOn ? (
        <span>
          Keys: <kbd>n</kbd> next mentee, <kbd>c</kbd> comment, <kbd>d</kbd> done.
        </span>
      ) : (
        <span>Keys are off.</span>
      )}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          keep(isOn ? 'off' : 'on')
          setIsOn(!isOn)
        }}
      >
        {isOn ? 'Switch them off' : 'Switch them on'}
      </button>
    </p>
  )
}

// A browser may refuse to keep anything; the keys are then on at each visit.
function read(): string | null {
  try {
    return window.localStorage.getItem(stored)
  } catch {
    return null
  }
}

function keep(value: string): void {
  try {
    window.localStorage.setItem(stored, value)
  } catch {}
}
