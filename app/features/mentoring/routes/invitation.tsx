import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isUuid } from '#app/domain/uuid.ts'
import { signInPath, signUpPath } from '#app/features/account/account-paths.ts'
import { findSharedReport } from '#app/features/assess/assess-public.server.ts'
import { logView } from '#app/features/mentoring/access-log-commands.server.ts'
import {
  type AnswerFailure,
  acceptInvitation,
  askMentee,
  declineInvitation,
} from '#app/features/mentoring/answer-invitation.server.ts'
import { KindBoxes } from '#app/features/mentoring/components/kind-boxes.tsx'
import { acceptForm, askForm, declineForm, readKinds } from '#app/features/mentoring/mentoring-forms.ts'
import {
  invitationPath,
  menteePath,
  mentoringPath,
  mentorProfilePath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { rangeOf, verdictOfOther } from '#app/features/mentoring/mentoring-words.ts'
import { kindField, rhythms, rhythmWords } from '#app/features/mentoring/mentorship.ts'
import {
  findInvitation,
  findMentorship,
  findProfile,
} from '#app/features/mentoring/mentorship-queries.server.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { readKey } from '#app/features/mentoring/routes/invitation-key.server.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { type Rejection, summarise } from '#app/forms/rejection.ts'
import { keyPageHeaders } from '#app/platform/link-key.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, SelectField, TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'An invitation to mentor',
    description: 'Somebody asks you to be their mentor.',
    indexed: false,
    // The address is a key and stays out of the page.
    path: mentoringPath,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const key = readKey(params.invitation)
  const viewer = await context.viewer()
  const viewerId = viewer.kind === 'member' ? viewer.personId : null
  const invitation = key && (await findInvitation(db, { key, viewerId, now }))
  if (!invitation) return data({ stage: 'over' as const }, { status: 410, headers: keyPageHeaders })
  const { menteeName } = invitation
  const until = dayIn(viewer.kind === 'stranger' ? null : viewer.timeZone, invitation.expiresAt)
  if (viewer.kind !== 'member') {
    const path = invitationPath(params.invitation ?? '')
    return data(
      { stage: 'door' as const, menteeName, until, signIn: signInPath(path), signUp: signUpPath(path) },
      { headers: keyPageHeaders },
    )
  }
  if (invitation.menteeId === viewer.personId) {
    return data({ stage: 'own' as const, until }, { headers: keyPageHeaders })
  }
  const [report, profile] = await Promise.all([
    invitation.sharesReport ? findSharedReport(db, invitation.menteeId) : null,
    findProfile(db, viewer.personId),
    logView(db, {
      ownerId: invitation.menteeId,
      viewer,
      mentorshipId: invitation.id,
      kind: 'invitation',
      shown: invitation.sharesReport ? ['readings'] : [],
      now,
    }),
  ])
  const { question, goal, offers, mentorAsks, menteeReplies } = invitation
  return data(
    {
      stage: 'open' as const,
      id: invitation.id,
      menteeName,
      until,
      question,
      goal,
      report: report && {
        target: report.target,
        words: `${rangeOf(report)} of 100: ${verdictOfOther[report.verdict]}`,
      },
      offers,
      mentorAsks,
      menteeReplies,
      isTaking: profile?.isTaking ?? true,
      room: profile ? profile.capacity - profile.mentees : null,
    },
    { headers: keyPageHeaders },
  )
}

const refusals: Record<AnswerFailure | 'asked', string> = {
  over: 'This invitation is over: it was answered, taken back or has expired.',
  own: 'This is your own invitation. Pass its link on.',
  full: 'You have as many mentees as you allow yourself. Raise the number in your profile, or decline.',
  already: 'You are this person\u2019s mentor already.',
  asked: 'You have asked once already. Accept or decline when the answer is here.',
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, invitationPath(params.invitation ?? ''))
  const key = readKey(params.invitation)
  const typed = await readForm(request)
  await passOnIfAnswered(context, { mentorId: personId, mentorshipId: typed.invitation })
  if (!key) return reject({ errors: { form: refusals.over }, typed }, 409)
  const answer = { key, mentorId: personId, isTaking: typed.isFull === undefined, now: context.now }
  if (typed.do === 'accept') {
    const form = parseForm(acceptForm, typed)
    if (!form.ok) return reject(form.rejection)
    const { aims, rhythm } = form.values
    const agreement = { aims, rhythm, kinds: readKinds(typed) }
    const accepted = await acceptInvitation(context.db, { ...answer, agreement })
    if (!accepted.ok) return reject({ errors: { form: refusals[accepted.failure] }, typed }, 409)
    const { mentorshipId } = accepted.value
    await mentoringNews(context, { kind: 'request', id: mentorshipId, by: personId, did: 'accepted' })
    throw redirect(menteePath(mentorshipId))
  }
  if (typed.do === 'ask') {
    const form = parseForm(askForm, typed)
    if (!form.ok) return reject(form.rejection)
    const asked = await askMentee(context.db, { ...answer, question: form.values.ask })
    if (!asked.ok) return reject({ errors: { form: refusals[asked.failure] }, typed }, 409)
    const { mentorshipId } = asked.value
    await mentoringNews(context, { kind: 'request', id: mentorshipId, by: personId, did: 'asked' })
    throw redirect(mentoringPath)
  }
  const form = parseForm(declineForm, typed)
  if (!form.ok) return reject(form.rejection)
  const declined = await declineInvitation(context.db, answer)
  if (!declined.ok) return reject({ errors: { form: refusals[declined.failure] }, typed }, 409)
  const { mentorshipId } = declined.value
  await mentoringNews(context, { kind: 'request', id: mentorshipId, by: personId, did: 'declined' })
  throw redirect(mentoringPath)
}

/** A form that is sent twice: who has answered with the first is where that led. */
async function passOnIfAnswered(
  { db, now }: ActionFunctionArgs['context'],
  { mentorId, mentorshipId }: { mentorId: string; mentorshipId: string | undefined },
): Promise<void> {
  if (!isUuid(mentorshipId)) return
  const answered = await findMentorship(db, { personId: mentorId, mentorshipId, now })
  if (answered?.side !== 'mentor') return
  if (answered.status === 'active') throw redirect(menteePath(mentorshipId))
  if (answered.status === 'declined') throw redirect(mentoringPath)
}

function reject(rejection: Rejection, status: 409 | 422 = 422) {
  return rejectForm(rejection, status)
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  if (page.stage === 'over') {
    return (
      <div className="page pb-16">
        <PageHead title="This invitation is over">
          <p>
            It was answered, taken back, or is older than seven days. If you still want to help, ask the
            person who sent it for a new one.
          </p>
        </PageHead>
        <p className="mt-6">
          <ButtonLink href={mentoringPath}>Mentoring</ButtonLink>
        </p>
      </div>
    )
  }
  if (page.stage === 'own') {
    return (
      <div className="page pb-16">
        <PageHead title="This is your own invitation">
          <p>It works, until {page.until}. Pass the link on to the person whom you want as your mentor.</p>
        </PageHead>
        <p className="mt-6">
          <ButtonLink href={mentoringPath}>Mentoring</ButtonLink>
        </p>
      </div>
    )
  }
  if (page.stage === 'door') {
    return (
      <div className="page pb-16">
        <PageHead title={`${page.menteeName} asks you to be their mentor`}>
          <p>
            They prepare for work as a technical program manager here. A mentor looks at what they chose to
            share and says what they see: about ten minutes a week.
          </p>
        </PageHead>
        <div className="mt-6 max-w-[42rem]">
          <p>
            Sign in to read their question. You can then accept, decline, or ask something first. You promise
            nothing by signing in, and either of you can end it at any time.
          </p>
          <p className="mt-2 text-soft">The link works once, until {page.until}.</p>
          <p className="mt-6 flex flex-wrap gap-3">
            <ButtonLink look="primary" href={page.signIn}>
              Sign in
            </ButtonLink>
            <ButtonLink href={page.signUp}>Make an account</ButtonLink>
          </p>
        </div>
      </div>
    )
  }
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead title={`${page.menteeName} asks you to be their mentor`}>
        <p>{page.question}</p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
        <TitleBlock
          entries={[
            ...(page.goal ? [{ term: 'About the goal', value: page.goal }] : []),
            ...(page.report
              ? [
                  { term: 'Target', value: page.report.target },
                  { term: 'Readiness', value: page.report.words },
                ]
              : []),
            { term: 'Open until', value: page.until },
          ]}
        />
      </div>
      {page.mentorAsks ? (
        <Sheet title="What you asked first">
          <p className="measure">{page.mentorAsks}</p>
          {page.menteeReplies ? (
            <div className="mt-4">
              <Callout title={`${page.menteeName} answers`}>
                <p className="whitespace-pre-line">{page.menteeReplies}</p>
              </Callout>
            </div>
          ) : (
            <p className="mt-2 text-soft">No answer yet. You need not wait for it.</p>
          )}
        </Sheet>
      ) : null}
      <form method="post" noValidate>
        <input type="hidden" name="invitation" value={page.id} />
        <Sheet title="The agreement" aside="Both of you read it, and either can change it later.">
          <div className="grid gap-5">
            <TextArea
              name="aims"
              label="What the two of you want to reach"
              defaultValue={typed?.aims ?? page.question}
              error={errors.aims}
            />
            <SelectField
              name="rhythm"
              label="How often you look in"
              options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmWords[rhythm] }))}
              defaultValue={typed?.rhythm ?? 'fortnightly'}
              error={errors.rhythm}
            />
            {page.offers.length > 0 ? (
              <fieldset>
                <legend className="mb-2 font-semibold">What you would see</legend>
                <p className="mb-3 text-[0.92rem] text-soft">
                  {page.menteeName} offers these. Take away what you do not need: less to look at, less to
                  keep quiet about.
                </p>
                <KindBoxes
                  kinds={page.offers}
                  isTicked={(kind) => (typed ? typed[kindField(kind)] !== undefined : true)}
                />
              </fieldset>
            ) : (
              <p className="measure">
                {page.menteeName} shares nothing as a whole yet. They can add single items later.
              </p>
            )}
          </div>
        </Sheet>
        <Sheet title="Your answer">
          <div className="grid gap-5">
            {page.room !== null && page.room <= 0 ? (
              <Callout title="You are full">
                <p>
                  You have as many mentees as you allow yourself. <a href={mentorProfilePath}>Your profile</a>{' '}
                  can allow more.
                </p>
              </Callout>
            ) : null}
            <CheckboxField
              name="isFull"
              label="I am not taking more mentees now"
              hint="Those who have you as a mentor read it beside your name. Goes with any of the answers below."
              defaultChecked={typed ? typed.isFull !== undefined : !page.isTaking}
            />
            <div className="flex flex-wrap gap-3">
              <Button look="primary" name="do" value="accept">
                Accept
              </Button>
              <Button name="do" value="decline">
                Decline
              </Button>
            </div>
            {page.mentorAsks ? null : (
              <div className="grid gap-3 border-t border-rule pt-5">
                <TextArea
                  name="ask"
                  label="Or ask something first"
                  hint="Once. The invitation then waits for you another seven days."
                  rows={2}
                  defaultValue={typed?.ask}
                  error={errors.ask}
                />
                <p>
                  <Button name="do" value="ask">
                    Ask before deciding
                  </Button>
                </p>
              </div>
            )}
          </div>
        </Sheet>
      </form>
    </div>
  )
}
