import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { competencies, getCompetency } from '#app/content/competencies.server.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import { isUuid } from '#app/domain/uuid.ts'
import { fullAssessmentPath } from '#app/features/assess/assess-paths.ts'
import { askField } from '#app/features/mentoring/field-names.ts'
import { mentoringPath, peerPath, peersPath } from '#app/features/mentoring/mentoring-paths.ts'
import { relationships } from '#app/features/mentoring/mentorship.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { invitePeer, revokePeer } from '#app/features/mentoring/peer-commands.server.ts'
import { peerForm } from '#app/features/mentoring/rating-forms.ts'
import { listPeers } from '#app/features/mentoring/rating-queries.server.ts'
import { relationshipWords } from '#app/features/mentoring/relationship-words.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { peerDays } from '#app/features/mentoring/talk-limits.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { keyPageHeaders } from '#app/platform/link-key.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, FieldError, SelectField, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'What others saw',
    description: 'Ask a peer or manager, without an account, to rate what they saw of you.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await requireMember(context, peersPath)
  const peers = await listPeers(context.db, viewer.personId)
  const day = (date: Date) => momentWords(date, viewer.timeZone).split(',')[0] ?? ''
  return {
    choices: competencies.map(({ slug, name }) => ({ slug, name })),
    peers: peers.map((peer) => ({
      id: peer.id,
      name: peer.name,
      relationship: relationshipWords[peer.relationship],
      asked: peer.asked.map((slug) => getCompetency(slug).name),
      state: peer.revokedAt
        ? `Taken back on ${day(peer.revokedAt)}.`
        : peer.usedAt
          ? `Answered on ${day(peer.usedAt)}.`
          : peer.expiresAt <= context.now
            ? `Expired on ${day(peer.expiresAt)} without an answer.`
            : `The link is open until ${day(peer.expiresAt)}.`,
      canRevoke: !peer.revokedAt && !peer.usedAt && peer.expiresAt > context.now,
      ratings: peer.ratings.map(({ competency, level, evidence }) => ({
        name: getCompetency(competency).name,
        level: level === null ? null : `${level} ${proficiencyNames[level as 1]}`,
        evidence,
      })),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, peersPath)
  const typed = await readForm(request)
  const { db, now, origin } = context
  if (typed.do === 'revoke') {
    if (!isUuid(typed.invite)) throw notFound()
    const revoked = await revokePeer(db, { personId, inviteId: typed.invite, now })
    if (!revoked.ok) throw notFound()
    return data({ errors: {}, typed: {} as Record<string, string>, link: null, name: '' })
  }
  const form = parseForm(peerForm, typed)
  const chosen = competencies.flatMap(({ slug }) => (typed[askField(slug)] === undefined ? [] : [slug]))
  const errors = {
    ...(form.ok ? {} : form.rejection.errors),
    ...(chosen.length === 0 && { competencies: 'Choose at least one thing that they have seen.' }),
  }
  if (!form.ok || chosen.length === 0) return reject({ errors, typed }, 422)
  const invited = await invitePeer(db, { personId, peer: { ...form.values, competencies: chosen }, now })
  if (!invited.ok) {
    const sentence =
      invited.failure === 'too-many'
        ? 'You have asked as many people as we keep.'
        : 'That is enough for one day. Ask more of them tomorrow.'
    return reject({ errors: { form: sentence }, typed }, 429)
  }
  return data(
    {
      errors: {} as Record<string, string>,
      typed: {} as Record<string, string>,
      link: origin + peerPath(invited.value.token),
      name: form.values.name,
    },
    { headers: keyPageHeaders },
  )
}

function reject(
  rejection: { errors: Record<string, string>; typed: Record<string, string> },
  status: 422 | 429,
) {
  const { data: refused, init } = rejectForm(rejection, status)
  return data({ ...refused, link: null, name: '' }, init ?? undefined)
}

export default function Peers() {
  const { choices, peers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const typed: Record<string, string> = answer?.typed ?? {}
  return (
    <div className="page pb-16">
      <PageHead title="What others saw" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>
          Ask a peer or your manager what they saw of you, by the same statements by which you rate yourself.
          They need no account.
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
        {answer?.link ? (
          <Callout title={`The link for ${answer.name}`} tone="good">
            <p>Copy it now: it is shown once, works once, and ends after {peerDays} days.</p>
            <p className="mt-2 font-mono text-[0.9rem] break-all">{answer.link}</p>
          </Callout>
        ) : null}
      </div>
      <Sheet
        title="Whom you asked"
        aside="A rating is shown to you once you have rated the same competency yourself. They never see yours."
      >
        {peers.length === 0 ? (
          <EmptyState title="Nobody yet">
            Two people who worked with you in the last half year are a good start: one who depended on you,
            one who decided with you.
          </EmptyState>
        ) : (
          <ul className="grid max-w-[44rem] gap-6">
            {peers.map((peer) => (
              <li key={peer.id} className="border-l-4 border-rule pl-4">
                <p>
                  <strong>{peer.name}</strong>{' '}
                  <span className="text-soft">
                    ({peer.relationship}) {peer.state}
                  </span>
                </p>
                {peer.ratings.length > 0 ? (
                  <dl className="mt-1 grid gap-2">
                    {peer.ratings.map(({ name, level, evidence }) => (
                      <div key={name}>
                        <dt className="font-semibold">{name}</dt>
                        <dd>
                          {level ?? (
                            <>
                              Hidden until <a href={fullAssessmentPath}>you rate it yourself</a>.
                            </>
                          )}
                          {evidence ? (
                            <span className="block whitespace-pre-line text-soft">{evidence}</span>
                          ) : null}
                        </dd>
                      </div>
                    ))}
                  </dl>
                ) : (
                  <p className="text-[0.92rem] text-soft">Asked about {peer.asked.join(', ')}.</p>
                )}
                {peer.canRevoke ? (
                  <form method="post">
                    <input type="hidden" name="invite" value={peer.id} />
                    <Button
                      look="quiet"
                      name="do"
                      value="revoke"
                      aria-label={`Take the link for ${peer.name} back`}
                    >
                      Take the link back
                    </Button>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <Sheet title="Ask somebody" aside={`One link for one person. At most ${peerDays} days.`}>
        <form method="post" className="grid gap-5" noValidate>
          <TextField
            name="name"
            label="Their name"
            hint="Stands beside what they say."
            defaultValue={typed.name}
            error={errors.name}
            autoComplete="off"
          />
          <SelectField
            name="relationship"
            label="To you they are"
            options={relationships.map((value) => ({ value, label: relationshipWords[value] }))}
            defaultValue={typed.relationship ?? 'peer'}
            error={errors.relationship}
          />
          <fieldset>
            <legend className="mb-2 font-semibold">What they have seen you do</legend>
            <p className="mb-3 text-[0.92rem] text-soft">
              Two or three are answered, fifteen are put off. Each takes them about two minutes.
            </p>
            <FieldError name="competencies" error={errors.competencies} />
            <div className="grid gap-2 sm:grid-cols-2" id="competencies">
              {choices.map(({ slug, name }) => (
                <CheckboxField
                  key={slug}
                  name={askField(slug)}
                  label={name}
                  defaultChecked={typed[askField(slug)] !== undefined}
                />
              ))}
            </div>
          </fieldset>
          <p>
            <Button look="primary">Make the link</Button>
          </p>
        </form>
      </Sheet>
    </div>
  )
}
