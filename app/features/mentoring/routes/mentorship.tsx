import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BetweenLinks } from '#app/features/mentoring/components/between-links.tsx'
import { replyToMentor, revokeInvitation } from '#app/features/mentoring/invitation-commands.server.ts'
import { agreementForm, replyForm } from '#app/features/mentoring/mentoring-forms.ts'
import {
  invitationPath,
  inviteAgainPath,
  menteePath,
  mentoringPath,
  mentorshipPath,
  peersPath,
  sharingPath,
  viewAsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { rhythms, rhythmWords } from '#app/features/mentoring/mentorship.ts'
import { changeAgreement, endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import { findMentorship } from '#app/features/mentoring/mentorship-queries.server.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Mentorship', description: 'What the two of you agreed.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const mentorshipId = readId(params.mentorship)
  const { personId, timeZone } = await requireMember(context, mentorshipPath(mentorshipId))
  const found = await findMentorship(context.db, { personId, mentorshipId, now: context.now })
  if (!found) throw notFound()
  if (found.side === 'mentor' && found.status === 'invited') throw redirect(invitationPath(found.id))
  const { mentorId: _, ...shown } = found
  return {
    ...shown,
    started: found.startedAt && dayIn(timeZone, found.startedAt),
    ended: found.endedAt && dayIn(timeZone, found.endedAt),
    expires: dayIn(timeZone, found.expiresAt),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const mentorshipId = readId(params.mentorship)
  const { personId } = await requireMember(context, mentorshipPath(mentorshipId))
  const typed = await readForm(request)
  const { db, now } = context
  if (!(await findMentorship(db, { personId, mentorshipId, now }))) throw notFound()
  // Pressed twice, or over by the other's doing: the list says how it stands.
  if (typed.do === 'end') {
    await endMentorship(db, { personId, mentorshipId, now })
    throw redirect(mentoringPath)
  }
  if (typed.do === 'revoke') {
    await revokeInvitation(db, { menteeId: personId, mentorshipId, now })
    throw redirect(mentoringPath)
  }
  if (typed.do === 'reply') {
    const form = parseForm(replyForm, typed)
    if (!form.ok) return rejectForm(form.rejection)
    const { reply } = form.values
    const replied = await replyToMentor(db, { menteeId: personId, mentorshipId, reply, now })
    if (!replied.ok) return rejectForm({ errors: { form: tooLate }, typed }, 409)
    await mentoringNews(context, { kind: 'request', id: mentorshipId, by: personId, did: 'replied' })
    throw redirect(mentorshipPath(mentorshipId))
  }
  const form = parseForm(agreementForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const changed = await changeAgreement(db, { personId, mentorshipId, ...form.values, now })
  if (!changed.ok) return rejectForm({ errors: { form: tooLate }, typed }, 409)
  throw redirect(mentorshipPath(mentorshipId))
}

const tooLate = 'Nothing was changed: this page has moved on in the meantime, and how it stands is below.'

export default function Mentorship() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  const other = page.side === 'mentee' ? (page.mentorName ?? page.invitedAddress) : page.menteeName
  const isActive = page.status === 'active'
  return (
    <div className="page pb-16">
      <PageHead
        title={
          page.status === 'invited' || page.status === 'expired'
            ? `Invitation${other ? ` to ${other}` : ' by link'}`
            : `Mentorship with ${other}`
        }
        overline={<a href={mentoringPath}>Mentoring</a>}
      >
        <p>{stateWords(page)}</p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
        <TitleBlock
          entries={[
            { term: 'Asked', value: page.question },
            ...(page.aims ? [{ term: 'Aims', value: page.aims }] : []),
            ...(page.rhythm ? [{ term: 'Looks in', value: rhythmWords[page.rhythm] }] : []),
          ]}
        />
      </div>
      {page.status === 'invited' && page.mentorAsks ? (
        <Sheet title={`${page.mentorName} asks first`}>
          <p className="measure whitespace-pre-line">{page.mentorAsks}</p>
          {page.menteeReplies ? (
            <p className="measure mt-4 whitespace-pre-line">
              <span className="font-semibold">You answered:</span> {page.menteeReplies}
            </p>
          ) : (
            <form method="post" className="mt-4 grid gap-4">
              <TextArea name="reply" label="Your answer" defaultValue={typed?.reply} error={errors.reply} />
              <p>
                <Button look="primary" name="do" value="reply">
                  Send the answer
                </Button>
              </p>
            </form>
          )}
        </Sheet>
      ) : null}
      {isActive || (page.status === 'ended' && page.side === 'mentee') ? (
        <Sheet title="Between the two of you">
          <BetweenLinks mentorshipId={page.id} side={page.side} />
        </Sheet>
      ) : null}
      {isActive ? (
        <>
          <Sheet title="Where to">
            <ul className="measure grid gap-2">
              {page.side === 'mentor' ? (
                <li>
                  <a href={menteePath(page.id)}>What changed, and everything {page.menteeName} shares</a>
                </li>
              ) : (
                <>
                  <li>
                    <a href={sharingPath}>What {page.mentorName} may see</a>
                  </li>
                  <li>
                    <a href={viewAsPath(page.id)}>Look at it with {page.mentorName}&rsquo;s eyes</a>
                  </li>
                </>
              )}
            </ul>
          </Sheet>
          <Sheet title="Change the agreement" aside="The other reads it too.">
            <Disclosure summary="Aims and rhythm" open={Boolean(errors.aims ?? errors.rhythm)}>
              <form method="post" className="grid gap-4" noValidate>
                <TextArea
                  name="aims"
                  label="Aims"
                  defaultValue={typed?.aims ?? page.aims ?? ''}
                  error={errors.aims}
                />
                <SelectField
                  name="rhythm"
                  label="The mentor looks in"
                  options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmWords[rhythm] }))}
                  defaultValue={typed?.rhythm ?? page.rhythm ?? 'fortnightly'}
                  error={errors.rhythm}
                />
                <p>
                  <Button>Save</Button>
                </p>
              </form>
            </Disclosure>
          </Sheet>
          <Sheet
            title="End it"
            aside="Takes effect at once. What was said stays readable for the mentee; nothing else is shared any more."
          >
            <Disclosure summary="End this mentorship">
              <form method="post">
                <Button name="do" value="end">
                  End it now
                </Button>
              </form>
            </Disclosure>
          </Sheet>
        </>
      ) : null}
      {page.side === 'mentee' && (page.status === 'expired' || page.status === 'declined') ? (
        <Sheet title="Ways on" aside="Nothing of yours waits for it: goals, cards and questions go on.">
          <ul className="measure grid gap-2">
            <li>
              <a href={inviteAgainPath(page.id)}>Ask again, them or somebody else</a>: your question is filled
              in, and you can change it first.
            </li>
            <li>
              <a href={peersPath}>Ask a peer or your manager</a> what they saw of you: one link, no account.
            </li>
          </ul>
        </Sheet>
      ) : null}
      {page.side === 'mentee' && page.status === 'invited' ? (
        <Sheet title="Take it back" aside="Its link is dead from that moment.">
          <form method="post">
            <Button name="do" value="revoke">
              Take the invitation back
            </Button>
          </form>
        </Sheet>
      ) : null}
    </div>
  )
}

function stateWords(page: {
  status: string
  started: string | null
  ended: string | null
  expires: string
  endedBy: string | null
  side: string
}): string {
  if (page.status === 'invited') return `Waits for an answer until ${page.expires}.`
  if (page.status === 'expired') return `Expired on ${page.expires} without an answer.`
  if (page.status === 'active') return `Since ${page.started}.`
  if (page.status === 'declined') return `Declined on ${page.ended}.`
  if (page.status === 'revoked') return `Taken back on ${page.ended}.`
  const who = page.endedBy === page.side ? 'you' : 'the other side'
  return `From ${page.started} to ${page.ended}; ended by ${who}. Nothing is shared any more.`
}
