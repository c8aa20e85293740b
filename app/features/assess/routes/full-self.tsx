import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencySlugs } from '#app/domain/competency.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import { evidenceLimit } from '#app/features/assess/assess-limits.ts'
import { fullAssessmentPath, selfRatingPath } from '#app/features/assess/assess-paths.ts'
import { findOpenAttempt } from '#app/features/assess/assess-queries.server.ts'
import { AnswerForm } from '#app/features/assess/components/answer-form.tsx'
import { LevelChoice } from '#app/features/assess/components/level-choice.tsx'
import { Progress } from '#app/features/assess/components/progress.tsx'
import { neighbours } from '#app/features/assess/question-order.ts'
import { refuseAnswer } from '#app/features/assess/routes/refuse-answer.server.ts'
import { requireCompetency } from '#app/features/assess/routes/route-guards.server.ts'
import { answerTies, savePostedSelfAnswer } from '#app/features/assess/routes/save-answer.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Rate yourself: ${args.data.name}` : 'Rate yourself',
    description: 'One rating of the full assessment.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const competency = requireCompetency(params.competency)
  const personId = await requirePerson(context, fullAssessmentPath)
  const open = await findOpenAttempt(context.db, personId, 'full')
  if (!open) throw redirect(fullAssessmentPath)
  const answer = open.answers.find((given) => given.competency === competency.slug)
  const { previous, next, place } = neighbours(competencySlugs, competency.slug)
  return {
    name: competency.name,
    summary: competency.summary,
    levels: competency.levels.map(({ level, closest, anchors }) => ({
      level,
      closest,
      name: proficiencyNames[level],
      anchors,
    })),
    chosen: answer && (answer.level === null ? 'unsure' : String(answer.level)),
    evidence: answer?.evidence ?? '',
    ties: answerTies({ attemptId: open.id, revision: answer?.revision ?? 0, competency: competency.slug }),
    place,
    of: competencySlugs.length,
    answered: open.answers.length,
    back: previous ? selfRatingPath(previous) : fullAssessmentPath,
    skip: next ? selfRatingPath(next) : fullAssessmentPath,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const competency = requireCompetency(params.competency)
  const personId = await requirePerson(context, fullAssessmentPath)
  const typed = await readForm(request)
  typed.competency = competency.slug
  const saved = await savePostedSelfAnswer({ db: context.db, personId, now: context.now }, typed)
  if (saved.kind === 'rejected') return rejectForm(saved.rejection)
  if (saved.kind === 'failed') return refuseAnswer(saved.failure, typed)
  const { next } = neighbours(competencySlugs, competency.slug)
  throw redirect(next ? selfRatingPath(next) : fullAssessmentPath)
}

export default function FullSelf() {
  const rating = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <Progress place={rating.place} of={rating.of} answered={rating.answered} part="Ratings" />
      <h1 className="mt-6 text-[clamp(1.5rem,1.2rem+1.6vw,2.1rem)]!">{rating.name}</h1>
      <p className="measure mt-2 text-soft">{rating.summary}</p>
      <AnswerForm
        hidden={rating.ties}
        errors={rejected ? summarise(rejected.errors) : []}
        back={{ href: rating.back, label: 'Back' }}
        skip={{ href: rating.skip, label: 'Skip for now' }}
      >
        <LevelChoice
          levels={rating.levels}
          chosen={rejected?.typed.level ?? rating.chosen}
          error={rejected?.errors.level}
        />
        <div className="mt-5">
          <TextArea
            name="evidence"
            label="Evidence, if you have it at hand"
            hint={`A link, a document, who could confirm it. Optional; at most ${evidenceLimit.toLocaleString('en')} characters.`}
            defaultValue={rejected?.typed.evidence ?? rating.evidence}
            error={rejected?.errors.evidence}
          />
        </div>
      </AnswerForm>
    </div>
  )
}
