import { Form } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { type Grade, gradeWords } from '#app/domain/spaced-review.ts'
import { cardPath, reviewPath } from '#app/features/learn/learn-paths.ts'
import { Button } from '#app/ui/button.tsx'

type Shown = {
  key: string
  front: string
  back: string
  module: { slug: string; title: string }
  reps: number
  intervals: Record<Grade, string>
}

const grades = [1, 2, 3, 4] as const

/**
 * One recall card: its question, then on request its answer and the four grades, each with the time until it comes back.
 * Without scripts the answer is another address and a grade an ordinary post; with them, keys do both.
 */
export function ReviewCard({
  card,
  isShown: isShownByAddress,
  isMore,
}: {
  card: Shown
  isShown: boolean
  /** Whether the learner goes on past what they set for a day. */
  isMore: boolean
}) {
  const [isShown, setShown] = useState(isShownByAddress)
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return
      // On a link or a button these keys mean what they always mean.
      const isOnControl = target instanceof HTMLElement && target.closest('a, button') !== null
      if (!isShown && event.key === ' ' && !isOnControl) {
        event.preventDefault()
        setShown(true)
      }
      if (isShown && /^[1-4]$/.test(event.key))
        form.current?.querySelector<HTMLButtonElement>(`button[value="${event.key}"]`)?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isShown])

  useEffect(() => {
    if (isShown) answer.current?.focus({ preventScroll: true })
  }, [isShown])

  const [module = '', name = ''] = card.key.split('.')
  return (
    <section className="mt-6 max-w-[42rem] border-2 border-ink" aria-label="Card">
      <div className="px-5 py-6">
        <p className="kicker">Question</p>
        <h2 className="mt-1">{card.front}</h2>
      </div>
      {isShown ? (
        <>
          <div
            ref={answer}
            tabIndex={-1}
            className="border-t border-rule px-5 py-6 outline-none"
            role="status"
          >
            <p className="kicker">Answer</p>
            <p className="mt-1 text-[1.15rem]">{card.back}</p>
          </div>
          <Form ref={form} method="post" action={reviewPath} className="border-t border-rule px-5 py-5">
            <input type="hidden" name="card" value={card.key} />
            <input type="hidden" name="reps" value={card.reps} />
            {isMore ? <input type="hidden" name="more" value="yes" /> : null}
            <fieldset>
              <legend className="font-semibold">How well did you recall it?</legend>
              <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4">
                {grades.map((grade) => (
                  <Button
                    key={grade}
                    name="grade"
                    value={grade}
                    className="flex-col gap-0!"
                    aria-keyshortcuts={String(grade)}
                  >
                    <span>
                      {grade} {gradeWords[grade]}
                    </span>
                    <span className="text-[0.85rem] font-normal">{card.intervals[grade]}</span>
                  </Button>
                ))}
              </div>
            </fieldset>
            <p className="mt-4 text-[0.92rem]">
              <a href={cardPath(module, name)}>History of this card</a>
            </p>
          </Form>
        </>
      ) : (
        <p className="border-t border-rule px-5 py-5">
          <a
            href={`${reviewPath}?show=${card.key}${isMore ? '&more' : ''}`}
            className="button button-primary"
            aria-keyshortcuts="Space"
            onClick={(event) => {
              event.preventDefault()
              setShown(true)
            }}
          >
            Show the answer
          </a>
        </p>
      )}
    </section>
  )
}
