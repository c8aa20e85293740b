import { answerGrades, answerGradeWords } from '#app/domain/question.ts'

/**
 * Question, rubric and answer as one block of Markdown that somebody can paste into whatever assistant they use. It asks for the
 * same strictness as the rubric and nothing else.
 */
export function answerMarkdown({
  prompt,
  minutes,
  probes,
  dimensions,
  text,
  ownGrades,
}: {
  prompt: string
  minutes: number
  probes: string[]
  dimensions: { id: string; name: string; grades: string[] }[]
  text: string
  ownGrades: Record<string, number>
}): string {
  return [
    '# Score an interview answer',
    'I practise for interviews as a technical program manager. Score my answer against the rubric below, one grade (1 to 4) for each dimension. Quote the words of mine that each grade rests on. Where I said nothing, say so; do not fill it in. Then name the one change that would help most.',
    `## Question (${minutes} minutes)`,
    prompt,
    '## What it probes',
    probes.map((probe) => `- ${probe}`).join('\n'),
    '## Rubric',
    dimensions
      .map(({ name, grades }) =>
        [
          `### ${name}`,
          ...answerGrades.map((grade) => `- ${grade} ${answerGradeWords[grade]}: ${grades[grade - 1] ?? ''}`),
        ].join('\n'),
      )
      .join('\n\n'),
    '## My answer',
    quoted(text || '(nothing written down)'),
    ...(Object.keys(ownGrades).length > 0
      ? [
          '## My own grades',
          dimensions.map(({ id, name }) => `- ${name}: ${ownGrades[id] ?? 'none'}`).join('\n'),
        ]
      : []),
  ].join('\n\n')
}

/** As a quotation, so that headings in an answer stay part of it. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
