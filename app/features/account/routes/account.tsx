import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayWords } from '#app/domain/date-words.ts'
import {
  accountPath,
  changeAddressPath,
  signInPath,
  signOutPath,
} from '#app/features/account/account-paths.ts'
import { findSignedUpAt, listSignIns, sessionLimit } from '#app/features/account/account-queries.server.ts'
import { instantWords } from '#app/features/account/instant-words.ts'
import { takeNotice } from '#app/features/account/notice.server.ts'
import { readSessionToken } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Your account',
    description: 'Your account and where you are signed in.',
    indexed: false,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind !== 'member') throw redirect(signInPath(accountPath))
  const { db, now, origin } = context
  const [signedUpAt, signIns] = await Promise.all([
    findSignedUpAt(db, viewer.userId),
    listSignIns(db, { userId: viewer.userId, token: readSessionToken(request, origin), now }),
  ])
  const { told, headers } = takeNotice(request, origin, 'others-signed-out')
  return data(
    {
      name: viewer.name,
      email: viewer.email,
      since: signedUpAt ? dayWords(signedUpAt.toISOString()) : '',
      signIns: signIns.slice(0, sessionLimit).map(({ id, device, since, until, isThisBrowser }) => ({
        id,
        device,
        since: instantWords(since),
        until: dayWords(until.toISOString()),
        isThisBrowser,
      })),
      limit: signIns.length > sessionLimit ? sessionLimit : null,
      othersEnded: told !== undefined,
    },
    { headers },
  )
}

export default function Account() {
  const { name, email, since, signIns, limit, othersEnded } = useLoaderData<typeof loader>()
  const hasOthers = signIns.length > 1
  return (
    <div className="page pb-16">
      <PageHead title="Your account" />
      {othersEnded ? (
        <div className="mt-6">
          <Callout tone="good">
            <p>You are signed out everywhere else. Other browsers ask for the password at their next page.</p>
          </Callout>
        </div>
      ) : null}
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Name', value: name },
            {
              term: 'Mail address',
              value: (
                <>
                  {email} <a href={changeAddressPath}>Change</a>
                </>
              ),
            },
            { term: 'Account since', value: since },
          ]}
        />
      </div>
      <Sheet
        title="Where you are signed in"
        aside={hasOthers ? 'If you do not recognise one, sign out everywhere else.' : 'Nowhere but here.'}
      >
        <Table
          caption={limit ? `The newest ${limit} of more` : 'The newest first'}
          rows={signIns}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'Device',
              cell: ({ device, isThisBrowser }) => (
                <>
                  {device} {isThisBrowser ? <Tag tone="signal">this browser</Tag> : null}
                </>
              ),
            },
            { head: 'Signed in', cell: (signIn) => signIn.since },
            { head: 'Until', cell: ({ until }) => until },
          ]}
        />
        <form method="post" action={signOutPath} className="mt-6 flex flex-wrap gap-3">
          <Button look="primary" name="where" value="here">
            Sign out
          </Button>
          {hasOthers ? (
            <Button name="where" value="others">
              Sign out everywhere else
            </Button>
          ) : null}
          <Button name="where" value="everywhere">
            Sign out everywhere
          </Button>
        </form>
      </Sheet>
    </div>
  )
}
