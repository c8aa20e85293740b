import type { ComponentProps, ReactNode } from 'react'

type Described = {
  /** Name of the form field. */
  name: string
  /** Stem of the ids that tie label, hint and error to it: needed where two forms of a page have fields of one name. */
  id?: string | undefined
  label: ReactNode
  hint?: ReactNode
  /** One sentence that says how to mend it. */
  error?: string | undefined
}

function describedBy({ name, id = name, hint, error }: Described): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

function Frame({ name, id = name, label, hint, error, children }: Described & { children: ReactNode }) {
  return (
    <div className="max-w-[30rem]">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-[0.92rem] text-soft">
          {hint}
        </p>
      ) : null}
      <FieldError name={id} error={error} />
      <div className="mt-1">{children}</div>
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error?: string | undefined }) {
  return error ? (
    <p id={`${name}-error`} className="field-error">
      {error}
    </p>
  ) : null
}

export function TextField({
  label,
  hint,
  error,
  id,
  ...input
}: Described & Omit<ComponentProps<'input'>, 'name'>) {
  const described = { name: input.name, id, label, hint, error }
  return (
    <Frame {...described}>
      <input
        id={id ?? input.name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(described)}
        {...input}
      />
    </Frame>
  )
}

export function TextArea({
  label,
  hint,
  error,
  id,
  ...input
}: Described & Omit<ComponentProps<'textarea'>, 'name'>) {
  const described = { name: input.name, id, label, hint, error }
  return (
    <Frame {...described}>
      <textarea
        id={id ?? input.name}
        className="input"
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(described)}
        {...input}
      />
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  options,
  id,
  ...input
}: Described & Omit<ComponentProps<'select'>, 'name'> & { options: { value: string; label: string }[] }) {
  const described = { name: input.name, id, label, hint, error }
  return (
    <Frame {...described}>
      <select
        id={id ?? input.name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(described)}
        {...input}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export function CheckboxField({
  label,
  hint,
  error,
  id,
  ...input
}: Described & Omit<ComponentProps<'input'>, 'name'>) {
  const described = { name: input.name, id, label, hint, error }
  return (
    <div className="max-w-[34rem]">
      <FieldError name={id ?? input.name} error={error} />
      <div className="flex gap-3">
        <input
          type="checkbox"
          id={id ?? input.name}
          className="mt-1 size-5 shrink-0 accent-signal"
          aria-describedby={describedBy(described)}
          {...input}
        />
        <div>
          <label htmlFor={id ?? input.name} className="font-semibold">
            {label}
          </label>
          {hint ? (
            <p id={`${id ?? input.name}-hint`} className="text-[0.92rem] text-soft">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
