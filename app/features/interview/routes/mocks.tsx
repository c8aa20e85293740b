import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLoop, loops } from '#app/content/loops.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { dayWordsIn } from '#app/domain/date-words.ts'
import { levelBands, levelBandWords } from '#app/domain/question.ts'
import { findTargetLevel } from '#app/features/assess/assess-public.server.ts'
import { MockList } from '#app/features/interview/components/mock-list.tsx'
import { mockForm } from '#app/features/interview/interview-forms.ts'
import { answerPath, interviewPath } from '#app/features/interview/interview-paths.ts'
import { bandOf } from '#app/features/interview/level-band.ts'
import { startMock } from '#app/features/interview/mock-commands.server.ts'
import { listMocks } from '#app/features/interview/mock-queries.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { personIdOf, zoneOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Mock interviews',
    description:
      'Mock interviews in the shapes that companies publish: phone screen, program sense, system design, behaviour, retrospective, partnership, writing.',
  })

/** Mocks that the page lists; older ones are in the export. */
const mostListed = 30

export async function loader({ context }: LoaderFunctionArgs) {
  const [personId, zone] = await Promise.all([personIdOf(context), zoneOf(context)])
  const [mocks, level] =
    personId === null
      ? [[], undefined]
      : await Promise.all([
          listMocks(context.db, personId, mostListed),
          findTargetLevel(context.db, personId),
        ])
  return {
    level: level ? bandOf(level) : levelBands[0],
    loops: loops.map(({ slug, name, summary, minutes, days, slots, sources }) => ({
      slug,
      name,
      summary,
      length: days ? `${days} days` : `${minutes} min`,
      slots: slots.map(({ categories, minutes: own }) => ({
        what: categories.map((category) => rubricOf(category).name.toLowerCase()).join(' or '),
        minutes: own,
      })),
      sources: sources ?? [],
    })),
    mocks: mocks.map((mock) => ({
      ...mock,
      name: findLoop(mock.loop)?.name ?? mock.loop,
      on: dayWordsIn(zone, mock.startedAt),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const { personId, headers: cookies } = await personFor(context, await context.viewer())
  if (typed.quick !== undefined && typed.level === undefined) {
    const level = await findTargetLevel(context.db, personId)
    typed.level = level ? bandOf(level) : levelBands[0]
  }
  const form = parseForm(mockForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const loop = findLoop(form.values.loop)
  if (!loop) return rejectForm({ errors: { form: 'Choose one of the mocks below.' }, typed })
  const started = await startMock(context.db, {
    personId,
    loop,
    level: form.values.level,
    now: context.now,
  })
  if (!started.ok) return rejectForm({ errors: { form: failures[started.failure] }, typed }, 409)
  throw redirect(answerPath(started.value.answerId), { headers: cookies })
}

const failures = {
  'too-many': 'You have as many answers as we can keep. Export them and delete some first.',
  'no-questions': 'There are no questions for this mock yet.',
} as const

export default function Mocks() {
  const { level, loops: all, mocks } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead title="Mock interviews" overline={<a href={interviewPath}>Interview</a>}>
        <p>
          One kind of interview at a time, against the clock, without hints. You score yourself after the last
          question, then see the outlines.
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
      </div>
      <form method="post">
        <div className="mt-2">
          <SelectField
            name="level"
            label="Level of the questions"
            hint="Taken from your target, if you chose one."
            defaultValue={level}
            options={levelBands.map((band) => ({ value: band, label: levelBandWords[band] }))}
          />
        </div>
        {all.map(({ slug, name, summary, length, slots, sources }) => (
          <Sheet key={slug} id={slug} title={name} aside={length}>
            <p className="measure">{summary}</p>
            <ol className="mt-2 list-decimal pl-5 text-[0.95rem]">
              {slots.map(({ what, minutes }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two slots may be alike; their place is what they are
                <li key={index}>
                  {what}, {minutes} min
                </li>
              ))}
            </ol>
            <p className="mt-4">
              <Button name="loop" value={slug}>
                Start: {name.toLowerCase()}
              </Button>
            </p>
            {sources.length > 0 ? (
              <div className="mt-3 text-soft">
                <SourceList sources={sources} />
              </div>
            ) : null}
          </Sheet>
        ))}
      </form>
      {mocks.length > 0 ? (
        <Sheet title="Yours">
          <MockList mocks={mocks} />
        </Sheet>
      ) : null}
    </div>
  )
}
