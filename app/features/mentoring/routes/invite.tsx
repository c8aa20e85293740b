import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listGoalChoices } from '#app/features/goals/goals-public.server.ts'
import { KindBoxes } from '#app/features/mentoring/components/kind-boxes.tsx'
import {
  expiryFrom,
  type InviteFailure,
  inviteMentor,
} from '#app/features/mentoring/invitation-commands.server.ts'
import { invitationMailJob } from '#app/features/mentoring/invitation-mail.server.ts'
import { inviteForm, readKinds } from '#app/features/mentoring/mentoring-forms.ts'
import { invitationDays } from '#app/features/mentoring/mentoring-limits.ts'
import {
  invitationPath,
  invitePath,
  mentoringPath,
  mentorshipPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { kindField, offeredKinds } from '#app/features/mentoring/mentorship.ts'
import { findMentorship, listMentorships } from '#app/features/mentoring/mentorship-queries.server.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Invite a mentor', description: 'Ask somebody to be your mentor.', indexed: false })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await requireMember(context, invitePath)
  const again = new URL(request.url).searchParams.get('again')
  const [goals, before] = await Promise.all([
    listGoalChoices(context.db, personId),
    again === null
      ? null
      : findMentorship(context.db, { personId, mentorshipId: readId(again), now: context.now }),
  ])
  if (again !== null && before?.side !== 'mentee') throw notFound()
  return { goals, before: before && { address: before.invitedAddress ?? '', question: before.question } }
}

const refusals: Record<InviteFailure, { field: string; sentence: string }> = {
  'too-many-open': {
    field: 'form',
    sentence: 'You have as many open invitations as one person may. Take one back first.',
  },
  'too-many-today': {
    field: 'form',
    sentence: 'You have invited as often as one day allows. Tomorrow there is room again.',
  },
  'too-many-mentors': { field: 'form', sentence: 'You have as many mentors as one person may.' },
  'too-many-mails': {
    field: 'address',
    sentence: 'This address has had several invitations today. Leave it empty for a link instead.',
  },
  'already-invited': {
    field: 'address',
    sentence: 'This address has an open invitation of yours. Take that back first.',
  },
  'own-address': { field: 'address', sentence: 'This is your own address. Nobody mentors themself.' },
  'no-such-goal': { field: 'goal', sentence: 'Choose one of your goals.' },
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId, timeZone } = await requireMember(context, invitePath)
  const typed = await readForm(request)
  const form = parseForm(inviteForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { address, question, goal, sharesReport } = form.values
  const invited = await inviteMentor(context.db, {
    menteeId: personId,
    invitation: { address, question, goalId: goal, sharesReport, offers: readKinds(typed) },
    now: context.now,
  })
  if (!invited.ok) {
    if (invited.failure === 'already-invited') await passOnIfInvited(context, { personId, address, question })
    const { field, sentence } = refusals[invited.failure]
    return rejectForm({ errors: { [field]: sentence }, typed }, 409)
  }
  const { mentorshipId, token } = invited.value
  if (token === null) {
    await context.jobs.add(invitationMailJob, { mentorshipId })
    throw redirect(mentorshipPath(mentorshipId))
  }
  // Shown in this one answer and nowhere again: only its hash is kept.
  return data(
    {
      errors: {},
      typed: {},
      link: `${context.origin}${invitationPath(token)}`,
      until: dayIn(timeZone, expiryFrom(context.now)),
      href: mentorshipPath(mentorshipId),
    },
    { headers: { 'cache-control': 'private, no-store' } },
  )
}

/** A form that is sent twice is one invitation: the second leads where the first did. */
async function passOnIfInvited(
  { db, now }: ActionFunctionArgs['context'],
  { personId, address, question }: { personId: string; address: string | null; question: string },
): Promise<void> {
  const sent = (await listMentorships(db, { personId, now })).find(
    (one) =>
      one.side === 'mentee' &&
      one.status === 'invited' &&
      one.invitedAddress === address &&
      one.question === question &&
      now.getTime() - one.createdAt.getTime() < 60_000,
  )
  if (sent) throw redirect(mentorshipPath(sent.id))
}

export default function Invite() {
  const { goals, before } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered && 'link' in answered) {
    return (
      <div className="page pb-16">
        <PageHead title="Your link" overline={<a href={mentoringPath}>Mentoring</a>}>
          <p>Copy it now: it is shown this once. Pass it on to one person.</p>
        </PageHead>
        <div className="mt-6 grid gap-6">
          <TextField
            name="link"
            label="Link for your mentor"
            hint={`Works once, until ${answered.until}. You can take it back at any time before.`}
            defaultValue={answered.link}
            readOnly
          />
          <p>
            <ButtonLink href={answered.href}>To the invitation</ButtonLink>
          </p>
        </div>
      </div>
    )
  }
  const errors = answered?.errors ?? {}
  const typed: Record<string, string> | undefined = answered?.typed
  const filled = typed ?? before
  const isTicked = (name: string) => (typed ? typed[name] !== undefined : true)
  return (
    <div className="page pb-16">
      <PageHead title="Invite a mentor" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>
          One person, one question. They read it before they decide, and see nothing else of yours until they
          accept.
        </p>
      </PageHead>
      <form method="post" noValidate>
        <div className="mt-6">
          <ErrorSummary errors={summarise(errors)} />
        </div>
        <Sheet title="Who" aside={`Either way it works once, for ${invitationDays} days.`}>
          <TextField
            name="address"
            type="email"
            label="Their mail address"
            hint="Leave it empty to get a link that you pass on yourself."
            autoComplete="off"
            defaultValue={filled?.address}
            error={errors.address}
          />
        </Sheet>
        <Sheet title="What you ask" aside="A mentor who knows the question knows whether they can help.">
          <div className="grid gap-5">
            <TextArea
              name="question"
              label="Your question to them"
              hint="One that takes ten minutes to answer is better than one that takes a year."
              required
              defaultValue={filled?.question}
              error={errors.question}
            />
            <SelectField
              name="goal"
              label="The goal it is about"
              hint="They read its sentence before they decide."
              options={[{ value: '', label: 'No goal in particular' }, ...goals]}
              defaultValue={typed?.goal}
              error={errors.goal}
            />
            <CheckboxField
              name="sharesReport"
              label="Let them read my latest report before they decide"
              hint="Target, range and verdict; nothing below that."
              defaultChecked={typed ? typed.sharesReport !== undefined : false}
            />
          </div>
        </Sheet>
        <Sheet
          title="What they may see once they accept"
          aside="You can take any of it back at any time, and every look is written down for you."
        >
          <KindBoxes kinds={[...offeredKinds]} isTicked={(kind) => isTicked(kindField(kind))} />
          <div className="mt-6">
            <Button look="primary">Invite</Button>
          </div>
        </Sheet>
      </form>
      <div className="mt-8">
        <Callout title="No directory">
          <p>Nobody can look for mentors or mentees here. Invitations are the only way in.</p>
        </Callout>
      </div>
    </div>
  )
}
