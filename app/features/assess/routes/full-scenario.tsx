import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findScenario } from '#app/content/scenarios.server.ts'
import { fullAssessmentPath, scenarioPath } from '#app/features/assess/assess-paths.ts'
import { findOpenAttempt, listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import { AnswerForm } from '#app/features/assess/components/answer-form.tsx'
import { PicksTable } from '#app/features/assess/components/picks-table.tsx'
import { Progress } from '#app/features/assess/components/progress.tsx'
import { neighbours } from '#app/features/assess/question-order.ts'
import { refuseAnswer } from '#app/features/assess/routes/refuse-answer.server.ts'
import { answerTies, savePostedScenarioAnswer } from '#app/features/assess/routes/save-answer.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Situation: ${args.data.title}` : 'Situation',
    description: 'One situation of the full assessment.',
    indexed: false,
  })

/** The open full assessment with its situations, and the one that the address names. */
async function findPlace({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const scenario = findScenario(params.scenario)
  if (!scenario) throw notFound()
  const personId = await requirePerson(context, fullAssessmentPath)
  const open = await findOpenAttempt(context.db, personId, 'full')
  if (!open) throw redirect(fullAssessmentPath)
  const answers = await listScenarioAnswers(context.db, personId, open.id)
  const answer = answers.find((put) => put.scenario === scenario.slug)
  // A situation that this attempt does not ask is nothing to answer here.
  if (!answer) throw notFound()
  const order = answers.map((put) => put.scenario)
  return { scenario, personId, open, answers, answer, ...neighbours(order, scenario.slug) }
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { scenario, open, answers, answer, previous, next, place } = await findPlace({ params, context })
  return {
    title: scenario.title,
    situation: scenario.situation,
    actions: scenario.actions.map(({ id, text }) => ({ id, text })),
    chosen: { best: answer.best, worst: answer.worst },
    ties: answerTies({ attemptId: open.id, revision: answer.revision, scenario: scenario.slug }),
    place,
    of: answers.length,
    answered: answers.filter(({ isAnswered }) => isAnswered).length,
    back: previous ? scenarioPath(previous) : fullAssessmentPath,
    skip: next ? scenarioPath(next) : fullAssessmentPath,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const { scenario, personId, next } = await findPlace({ params, context })
  const saved = await savePostedScenarioAnswer(
    { db: context.db, personId, now: context.now },
    scenario.slug,
    typed,
  )
  if (saved.kind === 'rejected') return rejectForm(saved.rejection)
  if (saved.kind === 'failed') return refuseAnswer(saved.failure, typed)
  throw redirect(next ? scenarioPath(next) : fullAssessmentPath)
}

export default function FullScenario() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <Progress place={page.place} of={page.of} answered={page.answered} part="Situations" />
      <h1 className="mt-6 text-[clamp(1.5rem,1.2rem+1.6vw,2.1rem)]!">{page.title}</h1>
      <p className="measure mt-3 text-[1.08rem]">{page.situation}</p>
      <AnswerForm
        hidden={page.ties}
        errors={rejected ? summarise(rejected.errors) : []}
        back={{ href: page.back, label: 'Back' }}
        skip={{ href: page.skip, label: 'Skip for now' }}
      >
        <PicksTable
          actions={page.actions}
          best={rejected?.typed.best ?? page.chosen.best}
          worst={rejected?.typed.worst ?? page.chosen.worst}
          errors={rejected?.errors ?? {}}
        />
        <p className="mt-3">
          <Button look="quiet" name="unsure" value="yes" formNoValidate>
            I am not sure: leave this one out
          </Button>
        </p>
      </AnswerForm>
    </div>
  )
}
