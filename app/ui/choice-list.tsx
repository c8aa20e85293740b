import type { ChangeEventHandler, ReactNode } from 'react'
import { FieldError } from '#app/ui/field.tsx'

export type Choice = { value: string; label: ReactNode; detail?: ReactNode }

/**
 * One question with one answer: a radio group whose whole rows can be clicked. Arrow keys move, as in any radio group.
 * `legend` is the question; it can be hidden from sight where a heading above asks it already.
 */
export function ChoiceList({
  name,
  legend,
  legendHidden = false,
  choices,
  chosen,
  error,
  onChange,
}: {
  name: string
  legend: ReactNode
  legendHidden?: boolean
  choices: Choice[]
  chosen?: string | undefined
  error?: string | undefined
  onChange?: ChangeEventHandler<HTMLInputElement>
}) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={legendHidden ? 'sr-only' : 'mb-2 font-semibold'}>{legend}</legend>
      <FieldError name={name} error={error} />
      <div>
        {choices.map(({ value, label, detail }, index) => (
          <label key={value} className="choice">
            <input
              type="radio"
              // The error summary links to the first choice by the name of the field.
              id={index === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              required
              defaultChecked={chosen === value}
              onChange={onChange}
            />
            <span className="min-w-0">
              <span className="block">{label}</span>
              {detail ? <span className="mt-1 block text-[0.92rem] text-soft">{detail}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
