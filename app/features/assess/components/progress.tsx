import { Meter } from '#app/ui/meter.tsx'

/** Where in the questions the person is and how many are answered. */
export function Progress({
  place,
  of,
  answered,
  part,
}: {
  place: number
  of: number
  answered: number
  part: string
}) {
  return (
    <div className="max-w-[42rem] pt-6">
      <p className="flex flex-wrap justify-between gap-x-4 text-[0.92rem] text-soft">
        <span>
          {part}, question {place} of {of}
        </span>
        <span>{answered} answered</span>
      </p>
      <Meter value={answered} most={of} label={`${answered} of ${of} answered`} />
    </div>
  )
}
