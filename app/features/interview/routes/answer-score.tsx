import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rubricFor } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { isUuid } from '#app/domain/uuid.ts'
import { nameStory, scoreAnswer } from '#app/features/interview/answer-commands.server.ts'
import { GradeFields } from '#app/features/interview/components/grade-fields.tsx'
import { scoreForm } from '#app/features/interview/interview-forms.ts'
import { answerPath, mockPath, questionPath, resultPath } from '#app/features/interview/interview-paths.ts'
import { describeRubric } from '#app/features/interview/routes/describe-question.server.ts'
import { requireAnswer } from '#app/features/interview/routes/interview-guards.server.ts'
import { isAnsweredByStory } from '#app/features/interview/story-fit.ts'
import { listStories } from '#app/features/interview/story-queries.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Score your answer', description: 'Your own score of an answer.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { personId, answer, question } = await requireAnswer(context, params.answer)
  if (!answer.finishedAt) throw redirect(answerPath(answer.id))
  if (answer.scoredAt) throw redirect(resultPath(answer.id))
  const stories = isAnsweredByStory(question) ? await listStories(context.db, personId) : []
  return {
    prompt: answer.prompt,
    question: question.slug,
    mockId: answer.mockId,
    category: rubricOf(question.category).name,
    text: answer.text,
    followUps: question.followUps,
    dimensions: describeRubric(question),
    stories: stories.map(({ id, title }) => ({ value: id, label: title })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId, answer, question } = await requireAnswer(context, params.answer)
  const typed = await readForm(request)
  const rubric = rubricFor(question)
  const form = parseForm(scoreForm(rubric), typed)
  if (!form.ok) return rejectForm(form.rejection)
  const grades = Object.fromEntries(rubric.map(({ id }) => [id, form.values[`grade-${id}`] ?? 1]))
  const who = { personId, answerId: answer.id }
  const scored = await scoreAnswer(context.db, { ...who, question, grades, now: context.now })
  if (!scored.ok && scored.failure === 'not-found') throw notFound()
  if (!scored.ok && scored.failure === 'not-finished') throw redirect(answerPath(answer.id))
  if (scored.ok && isUuid(typed.story)) await nameStory(context.db, { ...who, storyId: typed.story })
  throw redirect(resultPath(answer.id))
}

export default function AnswerScore() {
  const { prompt, question, mockId, category, text, followUps, dimensions, stories } =
    useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead
        title="Score your answer"
        overline={
          mockId ? <a href={mockPath(mockId)}>Your mock</a> : <a href={questionPath(question)}>{category}</a>
        }
      >
        <p>Before you see how others would have answered. Be as strict as a stranger with the same scale.</p>
      </PageHead>
      <Sheet title="What was asked">
        <p className="measure font-semibold">{prompt}</p>
      </Sheet>
      <Sheet title="Your answer">
        {text ? (
          <p className="measure whitespace-pre-wrap">{text}</p>
        ) : (
          <p className="measure text-soft">
            Nothing is written down. If you spoke, score what you said; else nothing is worth more than a 1.
          </p>
        )}
      </Sheet>
      <Sheet title="Would it have held?" aside="What an interviewer asks next.">
        <ol className="measure list-decimal pl-5">
          {followUps.map((followUp) => (
            <li key={followUp} className="mt-1">
              {followUp}
            </li>
          ))}
        </ol>
      </Sheet>
      <form method="post" noValidate>
        <Sheet title="Your score" aside="Five dimensions, four grades each.">
          <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
          <div className="grid max-w-[46rem] gap-8">
            <GradeFields dimensions={dimensions} rejected={rejected} />
            {stories.length > 0 ? (
              <SelectField
                name="story"
                label="Which of your stories did you tell?"
                defaultValue={rejected?.typed.story ?? ''}
                options={[{ value: '', label: 'None of them' }, ...stories]}
              />
            ) : null}
          </div>
          <p className="mt-6">
            <Button look="primary">Save my score and compare</Button>
          </p>
        </Sheet>
      </form>
    </div>
  )
}
