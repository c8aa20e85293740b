import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shorten } from '#app/domain/shorten.ts'
import { grantAccess, revokeGrant } from '#app/features/mentoring/grant-commands.server.ts'
import { grantForm } from '#app/features/mentoring/mentoring-forms.ts'
import {
  accessLogPath,
  invitePath,
  mentoringPath,
  mentorshipPath,
  sharingPath,
  viewAsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { type GrantKind, grantKindWords, offeredKinds } from '#app/features/mentoring/mentorship.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import {
  listGrants,
  listOwnItems,
  type MentorGrants,
} from '#app/features/mentoring/sharing-queries.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Who can see what',
    description: 'What each of your mentors may see.',
    indexed: false,
  })

const singular: Record<GrantKind, string> = {
  readings: 'Readings',
  goals: 'Goal',
  answers: 'Answer',
  stories: 'Story',
  evidence: 'Evidence',
  plan: 'Plan',
}

function sharesAll({ grants }: MentorGrants, kind: GrantKind): boolean {
  return grants.some((grant) => grant.kind === kind && grant.itemId === null)
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, timeZone } = await requireMember(context, sharingPath)
  const asked = new URL(request.url).searchParams
  const [mentors, items] = await Promise.all([
    listGrants(context.db, personId),
    listOwnItems(context.db, personId),
  ])
  const labels = new Map(items.map(({ kind, id, label }) => [`${kind}:${id}`, label]))
  const wanted = `${asked.get('kind')}:${asked.get('item')}`
  return {
    mentors: mentors.map(({ mentorshipId, mentorName, grants }) => ({
      mentorshipId,
      mentorName,
      kinds: offeredKinds.map((kind) => {
        const grant = grants.find((one) => one.kind === kind && one.itemId === null)
        return {
          kind,
          name: grantKindWords[kind].name,
          grantId: grant?.id ?? null,
          since: grant ? dayIn(timeZone, grant.grantedAt) : null,
        }
      }),
      single: grants
        .filter(({ itemId }) => itemId !== null)
        .map(({ id, kind, itemId, grantedAt }) => ({
          id,
          what: singular[kind],
          label: labels.get(`${kind}:${itemId}`) ?? 'no longer there',
          since: dayIn(timeZone, grantedAt),
        })),
    })),
    choices: items
      .filter(({ kind }) => mentors.some((one) => !sharesAll(one, kind)))
      .map(({ kind, id, label }) => ({
        value: `${kind}:${id}`,
        label: `${singular[kind]}: ${shorten(label, 90)}`,
      })),
    wanted: labels.has(wanted) ? wanted : '',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, sharingPath)
  const typed = await readForm(request)
  const { db, now } = context
  if (typed.do === 'revoke') {
    const revoked = await revokeGrant(db, { personId, grantId: readId(typed.grant), now })
    if (!revoked.ok) throw notFound()
    throw redirect(sharingPath)
  }
  const [kind, item] = typed.thing?.split(':') ?? []
  const form = parseForm(
    grantForm,
    typed.thing === undefined ? typed : { ...typed, kind: kind ?? '', item: item ?? '' },
  )
  if (!form.ok || form.values.mentorship === null) {
    return rejectForm({ errors: { thing: 'Choose one of your things to share.' }, typed })
  }
  const granted = await grantAccess(db, {
    personId,
    mentorshipId: form.values.mentorship,
    kind: form.values.kind,
    itemId: form.values.item,
    now,
  })
  if (granted.ok) throw redirect(sharingPath)
  if (granted.failure === 'not-found') throw notFound()
  return rejectForm(
    {
      errors: { thing: 'This mentor sees as many single things as one may. Share the kind as a whole.' },
      typed,
    },
    409,
  )
}

export default function Sharing() {
  const { mentors, choices, wanted } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  return (
    <div className="page pb-16">
      <PageHead title="Who can see what" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>
          Private unless it stands here. What you take back is gone for them at their next click.{' '}
          <a href={accessLogPath}>Who looked at what</a>
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
      </div>
      {mentors.length === 0 ? (
        <EmptyState
          title="Nobody sees anything of yours"
          action={
            <ButtonLink look="primary" href={invitePath}>
              Invite a mentor
            </ButtonLink>
          }
        >
          Once somebody has accepted your invitation, you choose here what they may see.
        </EmptyState>
      ) : null}
      {mentors.map((mentor) => (
        <Sheet
          key={mentor.mentorshipId}
          title={mentor.mentorName}
          aside={
            <>
              <a href={viewAsPath(mentor.mentorshipId)}>
                See what they see<span className="sr-only">: {mentor.mentorName}</span>
              </a>
              <br />
              <a href={mentorshipPath(mentor.mentorshipId)}>
                Agreement and end<span className="sr-only"> with {mentor.mentorName}</span>
              </a>
            </>
          }
        >
          <Table
            caption={`What ${mentor.mentorName} may see`}
            captionHidden
            rows={mentor.kinds}
            rowKey={({ kind }) => kind}
            columns={[
              { head: 'Kind', cell: ({ name }) => name },
              {
                head: 'All of it',
                cell: ({ since }) => (since ? <Tag tone="signal">since {since}</Tag> : 'no'),
              },
              {
                head: 'Change',
                cell: ({ kind, name, grantId }) => (
                  <form method="post">
                    <input type="hidden" name="mentorship" value={mentor.mentorshipId} />
                    <input type="hidden" name="kind" value={kind} />
                    {grantId ? <input type="hidden" name="grant" value={grantId} /> : null}
                    <Button look={grantId ? 'plain' : 'quiet'} name="do" value={grantId ? 'revoke' : 'grant'}>
                      {grantId ? 'Take back' : 'Share all'}
                      <span className="sr-only">
                        : {name}, {mentor.mentorName}
                      </span>
                    </Button>
                  </form>
                ),
              },
            ]}
          />
          {mentor.single.length > 0 ? (
            <>
              <h3 className="mt-6">Single things</h3>
              <ul className="mt-1 border-t border-rule">
                {mentor.single.map(({ id, what, label, since }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2"
                  >
                    <span className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
                      <span className="text-soft">{what}:</span> {label}{' '}
                      <span className="text-soft">since {since}</span>
                    </span>
                    <form method="post">
                      <input type="hidden" name="grant" value={id} />
                      <Button name="do" value="revoke">
                        Take back<span className="sr-only">: {label}</span>
                      </Button>
                    </form>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Sheet>
      ))}
      {mentors.length > 0 && choices.length > 0 ? (
        <Sheet id="single" title="Share one thing" aside="Of a kind that you do not share as a whole.">
          <form method="post" className="grid gap-5">
            <SelectField
              name="thing"
              label="What"
              options={[{ value: '', label: 'Choose' }, ...choices]}
              defaultValue={rejected?.typed.thing ?? wanted}
              error={errors.thing}
            />
            <SelectField
              name="mentorship"
              label="With"
              options={mentors.map(({ mentorshipId, mentorName }) => ({
                value: mentorshipId,
                label: mentorName,
              }))}
              defaultValue={rejected?.typed.mentorship}
            />
            <p>
              <Button look="primary" name="do" value="grant">
                Share it
              </Button>
            </p>
          </form>
        </Sheet>
      ) : null}
    </div>
  )
}
