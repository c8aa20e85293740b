import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questions } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { roles } from '#app/content/targets.server.ts'
import { dayWordsIn } from '#app/domain/date-words.ts'
import { levelBandWords } from '#app/domain/question.ts'
import { shorten } from '#app/domain/shorten.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { startAnswer } from '#app/features/interview/answer-commands.server.ts'
import { listAnswersTo } from '#app/features/interview/answer-queries.server.ts'
import { AnswerHistory } from '#app/features/interview/components/answer-history.tsx'
import {
  answerPath,
  interviewPath,
  invitePath,
  questionPath,
  questionsOfPath,
  questionsPath,
  reportPath,
  scriptPath,
} from '#app/features/interview/interview-paths.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { requireQuestion } from '#app/features/interview/routes/interview-guards.server.ts'
import { meanGrade } from '#app/features/interview/score-grade.ts'
import { readForm } from '#app/forms/form.server.ts'
import { personIdOf, zoneOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Question: ${args.data.name}` : 'Question',
    description: args.data ? shorten(args.data.prompt, 155) : 'An interview question.',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const question = requireQuestion(params.question)
  const [personId, zone] = await Promise.all([personIdOf(context), zoneOf(context)])
  const answers = personId === null ? [] : await listAnswersTo(context.db, personId, question.slug)
  const rubric = rubricOf(question.category)
  const next = questions[(questions.indexOf(question) + 1) % questions.length] ?? question
  return {
    slug: question.slug,
    // Slugs name the situation in a few words.
    name: question.slug.replaceAll('-', ' '),
    next: next.slug,
    prompt: question.prompt,
    category: rubric.name,
    categorySlug: question.category,
    level: levelBandWords[question.level],
    minutes: question.minutes,
    competencies: question.competencies.map(competencyName),
    roles: (question.roles ?? []).map((slug) => roles.find((role) => role.slug === slug)?.name ?? slug),
    dimensions: rubric.dimensions.map(({ id, name }) => ({ id, name })),
    answers: answers.map(({ id, mode, finishedAt, scoredAt, scores }) => ({
      id,
      mode,
      on: dayWordsIn(zone, finishedAt ?? new Date(0)),
      isScored: scoredAt !== null,
      mean: meanGrade(scores.filter(({ scorer }) => scorer === 'self').map(({ grade }) => grade)),
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const question = requireQuestion(params.question)
  const { mode } = await readForm(request)
  const { personId, headers: cookies } = await personFor(context, await context.viewer())
  const started = await startAnswer(context.db, {
    personId,
    question,
    mode: mode === 'live' ? 'live' : 'practice',
    now: context.now,
  })
  if (!started.ok)
    throw new Response('You have as many answers as we can keep. Export and delete some first.', {
      status: 409,
    })
  const { answerId } = started.value
  throw redirect(mode === 'interview' ? invitePath(answerId) : answerPath(answerId), { headers: cookies })
}

export default function QuestionPage() {
  const question = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead
        title={
          <span className="block text-[1.5rem] leading-snug tracking-[-0.015em] sm:text-[1.8rem]">
            {question.prompt}
          </span>
        }
        overline={
          <>
            <a href={interviewPath}>Interview</a> / <a href={questionsPath}>Question bank</a>
          </>
        }
      />
      <form method="post" className="no-print mt-6 flex flex-wrap gap-3">
        <Button look="primary" name="mode" value="practice">
          Practise it, with hints
        </Button>
        <Button name="mode" value="live">
          Answer it live, {question.minutes} min on the clock
        </Button>
      </form>
      <p className="no-print measure mt-3 text-[0.95rem] text-soft">
        What it probes, the rubric and two compared answers show once you have answered and scored yourself: a
        guess before the outline is worth more than agreeing with it. No account is needed to begin.
      </p>
      <div className="mt-8 max-w-[52rem]">
        <TitleBlock
          entries={[
            {
              term: 'Category',
              value: <a href={questionsOfPath({ category: question.categorySlug })}>{question.category}</a>,
            },
            { term: 'Level', value: question.level },
            { term: 'Time for a first answer', value: `${question.minutes} min` },
            ...(question.roles.length > 0
              ? [{ term: 'Kinds of program', value: question.roles.join(', ') }]
              : []),
          ]}
        />
      </div>
      <Sheet title="What it draws on">
        <ul className="grid gap-1">
          {question.competencies.map(({ slug, name }) => (
            <li key={slug}>
              <a href={competencyPath(slug as Parameters<typeof competencyPath>[0])}>{name}</a>
            </li>
          ))}
        </ul>
        <p className="measure mt-3">
          Answers are scored in five dimensions:{' '}
          {question.dimensions.map(({ name }) => name.toLowerCase()).join(', ')}.
        </p>
      </Sheet>
      <Sheet title="With a mentor or friend" screenOnly>
        <p className="measure">
          Somebody asks you and scores what they hear, by a link that ends after seven days. Neither of you
          sees the other's score before both have given one.
        </p>
        <form method="post" className="mt-3">
          <Button name="mode" value="interview">
            Be asked by somebody
          </Button>
        </form>
        <p className="measure mt-3">
          Or print <a href={scriptPath(question.slug)}>the interviewer's page</a>. Do not read it before you
          have answered.
        </p>
      </Sheet>
      {question.answers.length > 0 ? (
        <Sheet title="Your answers" aside="Newest last.">
          <AnswerHistory answers={question.answers} />
        </Sheet>
      ) : null}
      <p className="no-print mt-10 flex flex-wrap gap-x-6 gap-y-2">
        <a href={questionPath(question.next)}>Next question in the bank</a>
        <a href={reportPath(question.slug)} rel="nofollow">
          Something wrong with this question?
        </a>
      </p>
    </div>
  )
}
