import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listReplyHours } from '#app/features/mentoring/desk-queries.server.ts'
import { saveProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { profileForm } from '#app/features/mentoring/mentoring-forms.ts'
import { defaultCapacity, mostCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import { mentoringPath, mentorProfilePath } from '#app/features/mentoring/mentoring-paths.ts'
import { replyWords } from '#app/features/mentoring/mentoring-words.ts'
import { findProfile } from '#app/features/mentoring/mentorship-queries.server.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, TextArea, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'How you mentor',
    description: 'What you help with, how many people you have room for, and whether you take more.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId, timeZone } = await requireMember(context, mentorProfilePath)
  const [profile, replies] = await Promise.all([
    findProfile(context.db, personId),
    listReplyHours(context.db, [personId]),
  ])
  const hours = replies.get(personId)
  return {
    focus: profile?.focus ?? '',
    capacity: profile?.capacity ?? defaultCapacity,
    isTaking: profile?.isTaking ?? true,
    mentees: profile?.mentees ?? 0,
    lastActive: profile?.lastActiveAt ? dayIn(timeZone, profile.lastActiveAt) : null,
    reply: hours === undefined ? null : replyWords(hours),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, mentorProfilePath)
  const form = parseForm(profileForm, await readForm(request))
  if (!form.ok) return rejectForm(form.rejection)
  await saveProfile(context.db, { mentorId: personId, profile: form.values, now: context.now })
  throw redirect(mentoringPath)
}

export default function Profile() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead title="How you mentor" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>Your mentees read this beside your name. Nobody else does.</p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
        <TitleBlock
          entries={[
            { term: 'Mentees now', value: `${page.mentees} of ${page.capacity}` },
            { term: 'You usually answer', value: page.reply ?? 'nothing to measure yet' },
            { term: 'Last active', value: page.lastActive ?? 'not yet' },
          ]}
        />
      </div>
      <Sheet
        title="You"
        aside="The pace is measured: half of your answers to what mentees wrote came faster."
      >
        <form method="post" className="grid gap-5" noValidate>
          <TextArea
            name="focus"
            label="What you can help with"
            rows={2}
            defaultValue={typed?.focus ?? page.focus}
            error={errors.focus}
          />
          <TextField
            name="capacity"
            label="Mentees at once"
            hint={`At most ${mostCapacity}. Ten minutes a week for each is a fair measure.`}
            inputMode="numeric"
            defaultValue={typed?.capacity ?? String(page.capacity)}
            error={errors.capacity}
          />
          <CheckboxField
            name="isTaking"
            label="I take new mentees"
            hint="Off: those who have you as a mentor see that you are full. You can still accept."
            defaultChecked={typed ? typed.isTaking !== undefined : page.isTaking}
          />
          <p>
            <Button look="primary">Save</Button>
          </p>
        </form>
      </Sheet>
    </div>
  )
}
