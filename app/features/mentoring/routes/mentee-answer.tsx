import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type Params, useActionData, useLoaderData } from '@remix-run/react'
import { answerGrades, answerGradeWords } from '#app/domain/question.ts'
import { questionPath, scriptPath } from '#app/features/interview/interview-paths.ts'
import {
  findSharedAnswer,
  scoreSharedAnswer,
  sharedScoreForm,
} from '#app/features/interview/interview-public.server.ts'
import { ItemHead } from '#app/features/mentoring/components/item-head.tsx'
import { menteeAnswerPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { itemView, requireItem } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceList } from '#app/ui/choice-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'An answer of your mentee',
    description: 'An answer that your mentee shares with you, to read and to score.',
    indexed: false,
  })

function requireAnswer(context: RequestContext, params: Params) {
  const answerId = readId(params.answer)
  return requireItem(context, params.mentorship, {
    kind: 'answers',
    itemId: answerId,
    path: (id) => menteeAnswerPath(id, answerId),
  })
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await requireAnswer(context, params)
  const answerId = readId(params.answer)
  const answer = await findSharedAnswer(context.db, found.access.menteeId, answerId)
  if (!answer) throw notFound()
  const { finishedAt, seconds, ...rest } = answer
  return {
    ...itemView(found),
    answer: {
      ...rest,
      on: dayIn(found.viewer.timeZone, finishedAt),
      minutes: seconds === null || seconds > 14_400 ? null : Math.max(1, Math.round(seconds / 60)),
    },
    comment: threadWithPath('answer', answerId, found.access.mentorshipId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const { access, viewer, isPreview } = await requireAnswer(context, params)
  const answerId = readId(params.answer)
  const answer = await findSharedAnswer(context.db, access.menteeId, answerId)
  const schema = answer && sharedScoreForm(answer.question)
  if (isPreview || !schema) throw notFound()
  const form = parseForm(schema, typed)
  if (!form.ok) return rejectForm(form.rejection)
  // Scored already, by them or by somebody with a link: the page as it now stands says so.
  await scoreSharedAnswer(context.db, {
    personId: access.menteeId,
    answerId,
    scorerId: viewer.personId,
    name: viewer.name,
    slug: answer.question,
    values: form.values,
    now: context.now,
  })
  throw redirect(`${menteeAnswerPath(access.mentorshipId, answerId)}#scores`)
}

export default function MenteeAnswer() {
  const { answer, comment, ...page } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <ItemHead title={answer.prompt} comment={comment} {...page} />
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Handed in', value: answer.on },
            { term: 'Mode', value: answer.mode === 'live' ? 'against the clock' : 'practice' },
            ...(answer.minutes ? [{ term: 'Took', value: `${answer.minutes} min` }] : []),
            { term: 'Given', value: answer.isSpoken ? 'spoken, written down by machine' : 'typed' },
          ]}
        />
      </div>
      <Sheet
        title="The answer"
        aside={
          <>
            <a href={questionPath(answer.question)}>The question today</a>
            <br />
            <a href={scriptPath(answer.question)}>Interviewer&rsquo;s script</a>
          </>
        }
      >
        {answer.text ? (
          <p className="measure whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
        ) : (
          <p className="text-soft">Nothing was written.</p>
        )}
      </Sheet>
      <Sheet
        title="Scores"
        id="scores"
        aside="From 1 poor to 4 excellent. Neither sees the other's before both have scored."
      >
        <Scores answer={answer} {...page} />
      </Sheet>
      {answer.probes.length > 0 ? (
        <Sheet title="What the question probes">
          <ul className="measure grid gap-1">
            {answer.probes.map((probe) => (
              <li key={probe}>{probe}</li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {page.isPreview || answer.isScored || answer.dimensions.length === 0 ? null : (
        <ScoreForm dimensions={answer.dimensions} rejected={rejected} />
      )}
    </div>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

function Scores({
  answer: { scores, isScored, note },
  menteeName,
  mentorName,
  isPreview,
}: Pick<Shown, 'answer' | 'menteeName' | 'mentorName' | 'isPreview'>) {
  if (scores.length > 0)
    return (
      <>
        <Table
          caption="Grades by dimension"
          captionHidden
          rows={scores}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Dimension', cell: ({ name }) => name },
            { head: menteeName, number: true, cell: ({ self }) => self ?? '' },
            { head: 'Other', number: true, cell: ({ mentor }) => mentor ?? '' },
          ]}
        />
        {note ? <p className="measure mt-4 whitespace-pre-line [overflow-wrap:anywhere]">{note}</p> : null}
      </>
    )
  if (isPreview)
    return <p className="text-soft">{mentorName} sees no grade of yours before both have scored.</p>
  return (
    <p className="text-soft">
      {isScored
        ? `A score is kept. Both stand here once ${menteeName} has scored, too.`
        : 'You have not scored this. Below is the rubric.'}
    </p>
  )
}

function ScoreForm({
  dimensions,
  rejected,
}: {
  dimensions: Shown['answer']['dimensions']
  rejected: ReturnType<typeof useActionData<typeof action>>
}) {
  return (
    <Sheet title="Score it" aside="Each grade in the words of this question. In doubt the lower one.">
      <form method="post" noValidate className="grid max-w-[46rem] gap-8">
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
        {dimensions.map(({ id, name, grades }) => (
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
                  <strong className="block">
                    {grade} {answerGradeWords[grade]}
                  </strong>
                  {grades[grade - 1]}
                </>
              ),
            }))}
          />
        ))}
        <TextArea
          name="note"
          label="Note"
          hint="The one change that would help most. They read it after they have scored themselves."
          rows={5}
          defaultValue={rejected?.typed.note ?? ''}
          error={rejected?.errors.note}
        />
        <p>
          <Button look="primary">Keep my score</Button>
          <span className="ml-4 text-[0.95rem] text-soft">It can be given once.</span>
        </p>
      </form>
    </Sheet>
  )
}
