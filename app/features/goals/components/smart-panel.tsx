import type { Letter, SmartLetter } from '#app/features/goals/smart-check.ts'
import { letterNames, letterQuestions, verdictTones } from '#app/features/goals/smart-words.ts'
import { Tag } from '#app/ui/tag.tsx'

/** Five verdicts with the words that they rest on. With `onForm` each can be overruled, in the form around it. */
export function SmartPanel({
  check,
  overruled,
  onForm = false,
}: {
  check: Record<SmartLetter, Letter>
  overruled: readonly string[]
  onForm?: boolean
}) {
  return (
    <ol className="border-t border-rule">
      {(Object.keys(letterNames) as SmartLetter[]).map((letter) => {
        const { verdict, quotes, suggestion } = check[letter]
        const isOverruled = overruled.includes(letter)
        return (
          <li key={letter} className="keep border-b border-rule py-2.5">
            <p className="flex items-baseline justify-between gap-3">
              <strong>{letterNames[letter]}</strong>
              {isOverruled && verdict !== 'strong' ? (
                <Tag>{`${verdict}, overruled`}</Tag>
              ) : (
                <Tag tone={verdictTones[verdict]}>{verdict}</Tag>
              )}
            </p>
            <p className="mt-0.5 text-[0.92rem] text-soft">
              {quotes.length > 0 ? quotes.map((quote) => `"${quote}"`).join(', ') : letterQuestions[letter]}
            </p>
            {suggestion ? <p className="mt-1 text-[0.95rem]">{suggestion}</p> : null}
            {onForm && (verdict !== 'strong' || isOverruled) ? (
              <label className="mt-1 flex items-center gap-2 text-[0.92rem]">
                <input
                  type="checkbox"
                  name={`overrule-${letter}`}
                  value="yes"
                  defaultChecked={isOverruled}
                  className="size-4.5 shrink-0 accent-signal"
                />
                I see it otherwise<span className="sr-only"> for {letterNames[letter]}</span>
              </label>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
