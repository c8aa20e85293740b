import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountPath } from '#app/features/account/account-paths.ts'
import { confirmAddress, findMailLink } from '#app/features/account/mail-link-commands.server.ts'
import { overAnswer, readToken } from '#app/features/account/routes/mail-links.server.ts'
import { keyPageHeaders } from '#app/platform/link-key.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Confirm the address',
    description: 'Confirm a mail address.',
    indexed: false,
    path: '/confirm-address',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = readToken(params.token)
  const link =
    token && (await findMailLink(context.db, { token, purpose: 'confirm-address', now: context.now }))
  return link ? data({ isOver: false as const }, { headers: keyPageHeaders }) : overAnswer()
}

/** By a press and not by opening the page: programs that look at mails open every link in them. */
export async function action({ params, context }: ActionFunctionArgs) {
  const done = await confirmAddress(context.db, context.jobs, {
    token: readToken(params.token),
    now: context.now,
  })
  if (done.ok)
    return data({ outcome: 'confirmed' as const, email: done.value.email }, { headers: keyPageHeaders })
  return data({ outcome: done.failure, email: '' }, { status: 409, headers: keyPageHeaders })
}

export default function ConfirmAddress() {
  const { isOver } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.outcome === 'confirmed') {
    return (
      <div className="page pb-16">
        <PageHead title="The address is confirmed">
          <p>{answered.email} is the address of your account.</p>
        </PageHead>
        <p className="mt-6">
          <ButtonLink href={accountPath}>To the account</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="Confirm the address" />
      <div className="mt-8">
        {answered?.outcome === 'taken' ? (
          <Callout tone="alert" title="Another account has this address">
            <p>Your account keeps the one it had.</p>
          </Callout>
        ) : isOver || answered ? (
          <Callout tone="alert" title="This link does not work any more">
            <p>
              It has been used, or it is older than two days. <a href={accountPath}>Your account</a> sends a
              new one.
            </p>
          </Callout>
        ) : (
          <form method="post">
            <p className="measure mb-4">
              One press, so that a program which only looked at the mail does not confirm it for you.
            </p>
            <Button look="primary">This is my address</Button>
          </form>
        )}
      </div>
    </div>
  )
}
