import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { findQuestion, rubricFor } from '#app/content/questions.server.ts'
import { GradeFields } from '#app/features/interview/components/grade-fields.tsx'
import { LiveClock } from '#app/features/interview/components/live-clock.tsx'
import { TwoScores } from '#app/features/interview/components/two-scores.tsx'
import { useKeptForm } from '#app/features/interview/components/use-kept-form.ts'
import { noteForm, scoreForm } from '#app/features/interview/interview-forms.ts'
import { interviewerPath, interviewPath } from '#app/features/interview/interview-paths.ts'
import {
  scoreAsInterviewer,
  unsafelyStartClock,
} from '#app/features/interview/interviewer-commands.server.ts'
import { unsafelyFindLinkedAnswer } from '#app/features/interview/interviewer-queries.server.ts'
import { interviewerSheet } from '#app/features/interview/routes/interviewer-sheet.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { keyPageHeaders, readLinkKey } from '#app/platform/link-key.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

// For the clock, and for keeping on the device what is typed; everything else works as it came.
export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: "The interviewer's page",
    description: 'Prompt, follow-ups, rubric, clock and boxes for scores, for somebody who asks.',
    indexed: false,
    path: '/interviewer',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const key = readLinkKey(params.token)
  const found = key && (await findLinked(context, key))
  if (!found) return data({ kind: 'over' as const }, { status: 410, headers: keyPageHeaders })
  const { linked, question } = found
  const viewerId = await personIdOf(context)
  if (viewerId === linked.personId) return data({ kind: 'own' as const }, { headers: keyPageHeaders })
  const sheet = interviewerSheet(linked, question, context.now)
  return data({ kind: 'open' as const, sheet }, { headers: keyPageHeaders })
}

async function findLinked({ db, now }: RequestContext, key: string) {
  const linked = await unsafelyFindLinkedAnswer(db, { key, now })
  const question = findQuestion(linked?.question)
  return linked && question ? { linked, question } : undefined
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const key = readLinkKey(params.token)
  const found = key && (await findLinked(context, key))
  // The page then says that it is over, and gives back what was typed.
  if (!key || !found) return rejectForm({ errors: {}, typed }, 409)
  if (typed.do === 'start') {
    await unsafelyStartClock(context.db, { key, now: context.now })
    return data({ errors: {} as Record<string, string>, typed }, { headers: keyPageHeaders })
  }
  const { linked, question } = found
  const rubric = rubricFor(question)
  const grades = parseForm(scoreForm(rubric), typed)
  const note = parseForm(noteForm, typed)
  if (!grades.ok || !note.ok) {
    const errors = {
      ...(grades.ok ? {} : grades.rejection.errors),
      ...(note.ok ? {} : note.rejection.errors),
    }
    return rejectForm({ errors, typed })
  }
  // Scored already, or one's own answer: the page as it now stands says so.
  await scoreAsInterviewer(context.db, {
    personId: linked.personId,
    answerId: linked.answerId,
    scorerId: await personIdOf(context),
    name: linked.name,
    note: note.values.note,
    question,
    grades: Object.fromEntries(rubric.map(({ id }) => [id, grades.values[`grade-${id}`] ?? 1])),
    now: context.now,
  })
  throw redirect(interviewerPath(key))
}

export default function InterviewerPage() {
  const loaded = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const keptAs = loaded.kind === 'open' ? loaded.sheet.keptAs : 'interviewer'
  useKeptForm(form, keptAs, loaded.kind === 'open' && loaded.sheet.isScored)
  if (loaded.kind !== 'open') return <Closed kind={loaded.kind} note={rejected?.typed.note} />
  const { sheet } = loaded
  return (
    <div className="page pb-16">
      <PageHead title="The interviewer's page" overline={sheet.category}>
        <p>
          {sheet.isScored
            ? 'Your score is kept.'
            : 'Read the prompt aloud, once, and say nothing for the first minute. Write down words, not opinions. You both score before either sees what the other gave.'}
        </p>
      </PageHead>
      <div className="mt-6 max-w-[46rem]">
        <TitleBlock
          entries={[
            { term: 'Made for', value: sheet.name },
            { term: 'Level', value: sheet.level },
            { term: 'Time for the first answer', value: `${sheet.minutes} min` },
            { term: 'Link ends', value: sheet.endsOn },
          ]}
        />
      </div>
      {sheet.isScored ? <Scored sheet={sheet} /> : null}
      <Sheet title="Ask">
        <p className="measure text-[1.15rem] font-semibold">{sheet.prompt}</p>
      </Sheet>
      <Sheet title="Listen for">
        <ul className="measure list-disc pl-5">
          {sheet.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Then ask" aside="One at a time, only what the answer left out.">
        <ol className="measure list-decimal pl-5">
          {sheet.followUps.map((followUp) => (
            <li key={followUp} className="mt-1">
              {followUp}
            </li>
          ))}
        </ol>
      </Sheet>
      {sheet.text === null && !sheet.isTextToCome ? null : (
        <Sheet title="What they wrote down">
          {sheet.text === null ? (
            <p className="text-soft">It shows here once they have handed it in. Reload the page then.</p>
          ) : (
            <p className="measure whitespace-pre-wrap">{sheet.text || 'Nothing.'}</p>
          )}
        </Sheet>
      )}
      {sheet.isScored ? null : (
        <form ref={form} method="post" noValidate>
          <div className="mt-6">
            <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
          </div>
          {sheet.isUntimed ? null : (
            <Sheet title="Clock">
              <Clock sheet={sheet} />
            </Sheet>
          )}
          <Sheet title="Score" aside="Five dimensions, four grades each. In doubt the lower one.">
            <div className="grid max-w-[46rem] gap-8">
              <GradeFields dimensions={sheet.dimensions} rejected={rejected} />
              <TextArea
                name="note"
                label="Note"
                hint="Words you heard, and the one change that would help most. They read it after they have scored themselves."
                rows={6}
                autoComplete="off"
                defaultValue={rejected?.typed.note ?? ''}
                error={rejected?.errors.note}
              />
            </div>
            <p className="mt-6">
              <Button look="primary" name="do" value="score">
                Keep my score
              </Button>
            </p>
            <p className="mt-2 text-[0.95rem] text-soft">It can be given once.</p>
          </Sheet>
        </form>
      )}
    </div>
  )
}

type Shown = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { kind: 'open' }>['sheet']

function Clock({ sheet: { clock } }: { sheet: Shown }) {
  if (!clock)
    return (
      <>
        <Button name="do" value="start">
          Start the clock
        </Button>
        <p className="mt-2 text-[0.95rem] text-soft">
          Press it when you have read the prompt. It goes on when this page is closed.
        </p>
      </>
    )
  return (
    <div className="flex flex-wrap items-end gap-4">
      <LiveClock {...clock} />
      <div className="text-[0.95rem] text-soft">
        <p>{clock.words}</p>
        <noscript>
          <p>Without scripts the clock stands still. "Look at the clock" keeps what you typed.</p>
          <button type="submit" className="button mt-2" name="do" value="start">
            Look at the clock
          </button>
        </noscript>
      </div>
    </div>
  )
}

function Scored({ sheet }: { sheet: Shown }) {
  return (
    <Sheet title="Both scores">
      {sheet.isOwnerDone ? (
        <TwoScores rows={sheet.scores} ownHead="You" otherHead="They" />
      ) : (
        <p className="measure">
          They have not scored themselves yet. Once they have, both scores stand here; reload the page then,
          and do not tell yours before.
        </p>
      )}
      {sheet.note ? (
        <>
          <h3 className="mt-6">Your note</h3>
          <p className="measure mt-1 whitespace-pre-wrap">{sheet.note}</p>
        </>
      ) : null}
    </Sheet>
  )
}

/** What there is to say when nothing may be shown. `note` is what somebody typed while the link ended. */
function Closed({ kind, note }: { kind: 'over' | 'own'; note: string | undefined }) {
  return (
    <div className="page pb-16">
      <PageHead
        title={kind === 'own' ? 'This link is for your interviewer' : 'This link has ended'}
        overline={<a href={interviewPath}>Interview</a>}
      >
        <p>
          {kind === 'own'
            ? 'You are signed in as the person who answers, so nothing shows here. Send the address to whoever asks you.'
            : 'It ran out after seven days, was taken back, or was replaced by a newer one. Ask whoever sent it for another.'}
        </p>
      </PageHead>
      {note ? (
        <div className="mt-6">
          <Callout title="Your note was not kept. Copy it before you leave.">
            <p className="whitespace-pre-wrap">{note}</p>
          </Callout>
        </div>
      ) : null}
      <p className="mt-6">
        <ButtonLink href={interviewPath}>Interview practice</ButtonLink>
      </p>
    </div>
  )
}
