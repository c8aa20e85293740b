import { FieldError } from '#app/ui/field.tsx'

/** Two radio groups laid over the same four actions: which is best, which is worst. */
export function PicksTable({
  actions,
  best,
  worst,
  errors,
}: {
  actions: { id: string; text: string }[]
  best: string | null
  worst: string | null
  errors: Record<string, string>
}) {
  return (
    <>
      <FieldError name="best" error={errors.best} />
      <FieldError name="worst" error={errors.worst} />
      <table className="table">
        <caption className="font-semibold text-ink!">
          Which of these is best here, and which is worst?
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-14 text-center!">
              Best
            </th>
            <th scope="col" className="w-14 text-center!">
              Worst
            </th>
            <th scope="col" className="pl-3!">
              Action
            </th>
          </tr>
        </thead>
        <tbody>
          {actions.map(({ id, text }, index) => (
            <tr key={id}>
              {(['best', 'worst'] as const).map((pick) => (
                <td key={pick} className="p-0!">
                  <label className="flex min-h-14 cursor-pointer items-center justify-center hover:bg-wash">
                    <span className="sr-only">{`${pick === 'best' ? 'Best' : 'Worst'}: ${text}`}</span>
                    <input
                      type="radio"
                      id={index === 0 ? pick : `${pick}-${id}`}
                      name={pick}
                      value={id}
                      required
                      defaultChecked={(pick === 'best' ? best : worst) === id}
                      aria-describedby={errors[pick] ? `${pick}-error` : undefined}
                      className="size-5 accent-signal"
                    />
                  </label>
                </td>
              ))}
              <td className="py-3! pl-3! text-[1.02rem]">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
