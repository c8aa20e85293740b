import { PartForm, type PartRefusal, PartRow, RemovePart } from '#app/features/goals/components/part-form.tsx'
import { TextField } from '#app/ui/field.tsx'

/** The if-then plans of a goal, and the form of a further one. */
export function PlansPart({
  plans,
  canChange,
  refusal,
}: {
  plans: { id: string; situation: string; response: string }[]
  canChange: boolean
  refusal: PartRefusal | undefined
}) {
  return (
    <>
      {plans.length > 0 ? (
        <ul className="max-w-[42rem]">
          {plans.map(({ id, situation, response }) => (
            <PartRow key={id}>
              <p className="min-w-0 flex-1 basis-64">
                <strong>If</strong> {situation}, <strong>then</strong> {response}
              </p>
              {canChange ? <RemovePart name="plan" id={id} act="remove-plan" of=" this plan" /> : null}
            </PartRow>
          ))}
        </ul>
      ) : (
        <p className="text-soft">
          None yet. A plan names a cue and an act: "If it is Friday at 15:00, then I re-score the list".
        </p>
      )}
      {canChange ? (
        <PartForm summary="Add an if-then plan" act="add-plan" label="Add it" refusal={refusal}>
          <TextField
            name="situation"
            label="If"
            defaultValue={refusal?.typed.situation ?? ''}
            error={refusal?.errors.situation}
          />
          <TextField
            name="response"
            label="then"
            defaultValue={refusal?.typed.response ?? ''}
            error={refusal?.errors.response}
          />
        </PartForm>
      ) : null}
    </>
  )
}
