import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { offerFieldsOf } from '#app/features/salary/offer-fields.ts'
import { isTypedInto } from '#app/forms/early-typing.ts'

const key = 'critical-path.offers'

type Typed = Record<string, string>

export type DeviceOffers = {
  /** Belongs to the form. */
  form: RefObject<HTMLFormElement>
  /** What is in the form, as typed. */
  typed: Typed
  /** Changes when the form has to be drawn anew with other values. */
  generation: number
  /** Scripts run here, so everything is computed on the device. */
  isLive: boolean
  /** Something was found or put on the device. */
  isOnDevice: boolean
  onInput: (event: FormEvent<HTMLFormElement>) => void
  forget: () => void
}

/**
 * Keeps a form of offers on the device while it is being filled in. Nothing is sent. `given` is what the server knows: a saved sheet, or what was
 * posted without scripts; then the device's copy is left alone, unless it `isSaved` just now, which makes it needless. What was typed before the
 * scripts ran stays, over either.
 */
export function useDeviceOffers(given: Typed | null, { isSaved }: { isSaved: boolean }): DeviceOffers {
  const [typed, setTyped] = useState<Typed>(given ?? {})
  const [generation, setGeneration] = useState(0)
  const [isLive, setLive] = useState(false)
  const [isOnDevice, setOnDevice] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const drawn = useRef(given)

  useEffect(() => {
    setLive(true)
    if (given && isSaved) remember(null)
    const isDrawn = given === drawn.current
    drawn.current = given
    // It is given back as if it were typed now, and comes by `onInput`.
    if (isDrawn && form.current && isTypedInto(form.current)) return
    const found = given ? null : recall()
    const fields = isDrawn ? found : (given ?? found)
    if (!fields) return
    setTyped(fields)
    if (found) setOnDevice(true)
    setGeneration((before) => before + 1)
  }, [given, isSaved])

  return {
    form,
    typed,
    generation,
    isLive,
    isOnDevice,
    onInput(event) {
      const fields = typedInto(event.currentTarget)
      setTyped(fields)
      if (!given) setOnDevice(remember(fields))
    },
    forget() {
      remember(null)
      setTyped({})
      setOnDevice(false)
      setGeneration((before) => before + 1)
    },
  }
}

function typedInto(form: HTMLFormElement): Typed {
  const fields: Typed = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
  return offerFieldsOf(fields)
}

function recall(): Typed | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return found && typeof found === 'object' ? offerFieldsOf(found as Typed) : null
  } catch {
    // Storage can be switched off or hold something else; then there is nothing to recall.
    return null
  }
}

function remember(fields: Typed | null): boolean {
  try {
    if (fields) localStorage.setItem(key, JSON.stringify(fields))
    else localStorage.removeItem(key)
    return fields !== null
  } catch {
    return false
  }
}
