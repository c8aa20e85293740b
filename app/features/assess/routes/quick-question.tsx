import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencySlugs } from '#app/domain/competency.ts'
import { completeAttempt } from '#app/features/assess/assess-commands.server.ts'
import { quickQuestionPath, quickScanPath, reportPath } from '#app/features/assess/assess-paths.ts'
import { findOpenAttempt } from '#app/features/assess/assess-queries.server.ts'
import { AnswerForm } from '#app/features/assess/components/answer-form.tsx'
import { Progress } from '#app/features/assess/components/progress.tsx'
import { neighbours } from '#app/features/assess/question-order.ts'
import { refuseAnswer } from '#app/features/assess/routes/refuse-answer.server.ts'
import { requireCompetency } from '#app/features/assess/routes/route-guards.server.ts'
import { answerTies, savePostedSelfAnswer } from '#app/features/assess/routes/save-answer.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { ChoiceList } from '#app/ui/choice-list.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Quick scan: ${args.data.name}` : 'Quick scan',
    description: 'One question of the quick scan.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const competency = requireCompetency(params.competency)
  const personId = await requirePerson(context, quickScanPath)
  const open = await findOpenAttempt(context.db, personId, 'quick')
  if (!open) throw redirect(quickScanPath)
  const answer = open.answers.find((given) => given.competency === competency.slug)
  const { previous, next, place } = neighbours(competencySlugs, competency.slug)
  return {
    name: competency.name,
    choices: [
      ...competency.levels.map(({ level, closest }) => ({ value: String(level), label: closest })),
      { value: 'unsure', label: 'Not sure', detail: 'Leaves this competency out rather than guessing.' },
    ],
    chosen: answer && (answer.level === null ? 'unsure' : String(answer.level)),
    ties: answerTies({ attemptId: open.id, revision: answer?.revision ?? 0, competency: competency.slug }),
    place,
    of: competencySlugs.length,
    answered: open.answers.length,
    back: previous ? quickQuestionPath(previous) : quickScanPath,
    skip: next ? quickQuestionPath(next) : quickScanPath,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const competency = requireCompetency(params.competency)
  const personId = await requirePerson(context, quickScanPath)
  const typed = await readForm(request)
  typed.competency = competency.slug
  const saved = await savePostedSelfAnswer({ db: context.db, personId, now: context.now }, typed)
  if (saved.kind === 'rejected') return rejectForm(saved.rejection)
  if (saved.kind === 'failed') return refuseAnswer(saved.failure, typed)
  const { next } = neighbours(competencySlugs, competency.slug)
  if (next) throw redirect(quickQuestionPath(next))
  const open = await findOpenAttempt(context.db, personId, 'quick')
  if (open && open.answers.length === competencySlugs.length) {
    const completed = await completeAttempt(context.db, { personId, attemptId: open.id, now: context.now })
    if (completed.ok) throw redirect(reportPath())
  }
  throw redirect(quickScanPath)
}

export default function QuickQuestion() {
  const question = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <Progress place={question.place} of={question.of} answered={question.answered} part="Quick scan" />
      <h1 className="mt-6 text-[clamp(1.5rem,1.2rem+1.6vw,2.1rem)]!">{question.name}</h1>
      <AnswerForm
        hidden={question.ties}
        errors={rejected ? summarise(rejected.errors) : []}
        back={{ href: question.back, label: 'Back' }}
        skip={{ href: question.skip, label: 'Skip for now' }}
      >
        <ChoiceList
          name="level"
          legend="Which is closest to what you have done?"
          choices={question.choices}
          chosen={rejected?.typed.level ?? question.chosen}
          error={rejected?.errors.level}
        />
      </AnswerForm>
    </div>
  )
}
