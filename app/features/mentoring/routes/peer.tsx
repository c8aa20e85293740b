import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AnchorChoice } from '#app/features/mentoring/components/anchor-choice.tsx'
import { evidenceField, levelField } from '#app/features/mentoring/field-names.ts'
import { mentoringPath, peerPath } from '#app/features/mentoring/mentoring-paths.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { unsafelyRateAsPeer } from '#app/features/mentoring/rating-commands.server.ts'
import { readPeerRatings } from '#app/features/mentoring/rating-forms.ts'
import { unsafelyFindPeerInvite } from '#app/features/mentoring/rating-queries.server.ts'
import { anchored } from '#app/features/mentoring/routes/anchored-levels.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { keyPageHeaders, readLinkKey } from '#app/platform/link-key.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'What did you see?',
    description: 'Somebody asks what you saw of their work.',
    indexed: false,
    // The address is a key and stays out of the page.
    path: mentoringPath,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = readLinkKey(params.token)
  const invite = token && (await unsafelyFindPeerInvite(context.db, { token, now: context.now }))
  if (!invite) return data({ stage: 'over' as const }, { status: 410, headers: keyPageHeaders })
  const { ownerName, name } = invite
  if (invite.isSent) return data({ stage: 'sent' as const, ownerName }, { headers: keyPageHeaders })
  return data(
    {
      stage: 'open' as const,
      ownerName,
      name,
      until: momentWords(invite.expiresAt, null).split(',')[0],
      asked: invite.competencies.map(anchored),
    },
    { headers: keyPageHeaders },
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = readLinkKey(params.token)
  const { db, now } = context
  const invite = token && (await unsafelyFindPeerInvite(db, { token, now }))
  if (!token || !invite || invite.isSent)
    throw redirect(peerPath(params.token ?? ''), { headers: keyPageHeaders })
  const typed = await readForm(request)
  const { ratings, errors } = readPeerRatings(typed, invite.competencies)
  if (Object.keys(errors).length > 0) return rejectForm({ errors, typed })
  if (ratings.length === 0) {
    return rejectForm({ errors: { form: 'Choose a line for at least one of them.' }, typed })
  }
  // Used or ended in between: the page says which.
  await unsafelyRateAsPeer(db, { token, ratings, now })
  throw redirect(peerPath(token), { headers: keyPageHeaders })
}

export default function Peer() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  if (page.stage === 'over') {
    return (
      <div className="page pb-16">
        <PageHead title="This link is over">
          <p>It was taken back or has run out. Whoever sent it can make you a new one.</p>
        </PageHead>
      </div>
    )
  }
  if (page.stage === 'sent') {
    return (
      <div className="page pb-16">
        <PageHead title="Thank you">
          <p>
            What you saw is with {page.ownerName}. They read it once they have rated themself, too. This link
            is used up, and there is nothing else to do.
          </p>
        </PageHead>
      </div>
    )
  }
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead title={`What did you see ${page.ownerName} do?`}>
        <p>
          {page.ownerName} prepares for work as a technical program manager and asks you, {page.name}, for
          what you saw: {page.asked.length === 1 ? 'one thing' : `${page.asked.length} things`}, about two
          minutes each.
        </p>
      </PageHead>
      <p className="measure mt-4 text-soft">
        {page.ownerName} will read your name beside your ratings and your words, once they have rated the same
        thing themself. You do not see theirs. The link works once, until {page.until}.
      </p>
      <form method="post" noValidate>
        <div className="mt-6">
          <ErrorSummary errors={summarise(errors)} />
        </div>
        {page.asked.map(({ slug, name, summary, levels }) => (
          <Sheet key={slug} title={name} aside={summary}>
            <div className="grid max-w-[46rem] gap-5">
              <AnchorChoice
                name={levelField(slug)}
                legend={
                  <>
                    <strong>Choose the line that is closest.</strong> Settle on the highest level whose
                    statements you have seen for yourself.
                  </>
                }
                levels={levels}
                chosen={typed?.[levelField(slug)]}
                leaveOut="I have not seen enough of it"
              />
              <TextArea
                name={evidenceField(slug)}
                label="An occasion on which you saw it"
                hint="Optional. About the work, not the person."
                defaultValue={typed?.[evidenceField(slug)]}
                error={errors[evidenceField(slug)]}
              />
            </div>
          </Sheet>
        ))}
        <p className="mt-8">
          <Button look="primary">Send it, once</Button>
        </p>
      </form>
    </div>
  )
}
