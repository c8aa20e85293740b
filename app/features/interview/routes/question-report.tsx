import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reportForm } from '#app/features/interview/interview-forms.ts'
import { questionPath, questionsPath } from '#app/features/interview/interview-paths.ts'
import { reportQuestion } from '#app/features/interview/report-commands.server.ts'
import { reportReasons, reportReasonWords } from '#app/features/interview/report-reasons.ts'
import { requireQuestion } from '#app/features/interview/routes/interview-guards.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ChoiceList } from '#app/ui/choice-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Report: ${args.data.name}` : 'Report a question',
    description: 'Say what is wrong with a question of the bank.',
    indexed: false,
  })

export function loader({ params }: LoaderFunctionArgs) {
  const { slug, prompt } = requireQuestion(params.question)
  return { slug, name: slug.replaceAll('-', ' '), prompt }
}

type Answered = { errors: Record<string, string>; typed: Record<string, string>; isKept?: boolean }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug } = requireQuestion(params.question)
  const typed = await readForm(request)
  const form = parseForm(reportForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { personId, headers } = await personFor(context, await context.viewer())
  const kept = await reportQuestion(context.db, {
    personId,
    question: slug,
    ...form.values,
    now: context.now,
  })
  if (kept.ok) return data<Answered>({ errors: {}, typed: {}, isKept: true }, { headers })
  const sentence =
    'You have reported ten questions in the last 24 hours. Keep your text and send it tomorrow.'
  return rejectForm({ errors: { form: sentence }, typed }, 429)
}

export default function QuestionReport() {
  const { slug, prompt } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as Answered | undefined
  const bank = <a href={questionPath(slug)}>The question</a>
  if (answered?.isKept)
    return (
      <div className="page pb-16">
        <PageHead title="Noted" overline={bank}>
          <p>Whoever looks after the questions reads it. Nobody is told that it was you.</p>
        </PageHead>
        <p className="mt-6">
          <ButtonLink href={questionsPath}>Back to the bank</ButtonLink>
        </p>
      </div>
    )
  return (
    <div className="page pb-16">
      <PageHead title="What is wrong with this question?" overline={bank}>
        <p>{prompt}</p>
      </PageHead>
      <Sheet title="Tell us">
        <ErrorSummary errors={answered ? summarise(answered.errors) : []} />
        <form method="post" className="grid max-w-[46rem] gap-6" noValidate>
          <ChoiceList
            name="reason"
            legend="What is it?"
            chosen={answered?.typed.reason}
            error={answered?.errors.reason}
            choices={reportReasons.map((reason) => ({ value: reason, label: reportReasonWords[reason] }))}
          />
          <TextArea
            name="text"
            label="In your words"
            hint="Optional. What should it say instead? Write nothing about anybody in particular."
            rows={5}
            defaultValue={answered?.typed.text ?? ''}
            error={answered?.errors.text}
          />
          <div>
            <Button look="primary">Send it</Button>
          </div>
        </form>
      </Sheet>
    </div>
  )
}
