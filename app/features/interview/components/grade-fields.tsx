import { answerGrades, answerGradeWords } from '#app/domain/question.ts'
import { ChoiceList } from '#app/ui/choice-list.tsx'

/** Four described grades for each dimension of a rubric, in fields named `grade-` and the dimension. */
export function GradeFields({
  dimensions,
  rejected,
}: {
  dimensions: { id: string; name: string; grades: string[] }[]
  rejected?: { typed: Record<string, string>; errors: Record<string, string> } | undefined
}) {
  return dimensions.map(({ id, name, grades }) => (
    <ChoiceList
      key={id}
      name={`grade-${id}`}
      legend={name}
      chosen={rejected?.typed[`grade-${id}`]}
      error={rejected?.errors[`grade-${id}`]}
      choices={answerGrades.map((grade) => ({
        value: String(grade),
        label: (
          <>
            <span className="font-semibold">
              {grade} {answerGradeWords[grade]}
            </span>
            <span className="block">{grades[grade - 1]}</span>
          </>
        ),
      }))}
    />
  ))
}
