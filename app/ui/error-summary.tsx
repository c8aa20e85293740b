import { useEffect, useRef } from 'react'

/**
 * What has to be mended in a form, above it, each entry a link to its field. Takes focus when it appears: by `autoFocus`-like
 * `tabIndex` and the fragment of the page without scripts, by effect with them.
 */
export function ErrorSummary({ errors }: { errors: { field?: string; sentence: string }[] }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of errors is a new reason to take focus
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      id="errors"
      className="mb-6 max-w-[42rem] border-2 border-poor px-4 py-3"
    >
      <h2 className="text-[1.05rem]!">
        {errors.length === 1 ? 'One thing to mend' : `${errors.length} things to mend`}
      </h2>
      <ul className="mt-1">
        {errors.map(({ field, sentence }) => (
          <li key={`${field}${sentence}`}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  )
}
