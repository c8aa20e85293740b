import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signOutForm } from '#app/features/account/account-forms.server.ts'
import { accountPath, signInPath, signOutPath } from '#app/features/account/account-paths.ts'
import { takeNotice, writeNotice } from '#app/features/account/notice.server.ts'
import { signOut, signOutEverywhere, signOutOthers } from '#app/features/account/session-commands.server.ts'
import { describeVisitorWork } from '#app/features/account/visitor-work.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { findVisitorPerson, forgetVisitorCookie, readSessionToken } from '#app/platform/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Sign out', description: 'Sign out in this browser.', indexed: false })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind === 'member') return data({ isMember: true, everywhere: false, hasWork: false })
  const { told, headers } = takeNotice(request, context.origin, 'signed-out-everywhere')
  return data(
    { isMember: false, everywhere: told !== undefined, hasWork: viewer.kind === 'visitor' },
    { headers },
  )
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseForm(signOutForm, await readForm(request))
  if (!form.ok) return rejectForm(form.rejection)
  const { where } = form.values
  const viewer = await context.viewer()
  const caller = { ...context, request }
  const token = readSessionToken(request, context.origin)
  const headers = new Headers()
  if (where === 'others' && viewer.kind === 'member' && token) {
    await signOutOthers(context.db, caller, { userId: viewer.userId, token })
    headers.append('set-cookie', writeNotice(context.origin, { kind: 'others-signed-out' }))
    throw redirect(accountPath, { headers })
  }
  const isEverywhere = where === 'everywhere' && viewer.kind === 'member'
  const setCookies = isEverywhere
    ? await signOutEverywhere(context.db, caller, viewer.userId)
    : await signOut(context.db, caller, token)
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  if (isEverywhere)
    headers.append('set-cookie', writeNotice(context.origin, { kind: 'signed-out-everywhere' }))
  if (!(await isWorkLeftHere(context, request)))
    headers.append('set-cookie', forgetVisitorCookie(context.origin))
  throw redirect(signOutPath, { headers })
}

/**
 * Work that was not claimed at signing in is somebody else's: without its cookie nobody could reach it again.
 */
async function isWorkLeftHere({ db, origin }: RequestContext, request: Request): Promise<boolean> {
  const visitor = await findVisitorPerson(db, request, origin)
  return visitor !== undefined && (await describeVisitorWork(db, visitor)).length > 0
}

export default function SignOut() {
  const { isMember, everywhere, hasWork } = useLoaderData<typeof loader>()
  if (isMember) {
    return (
      <div className="page pb-16">
        <PageHead title="Sign out in this browser?">
          <p>Your work stays in your account.</p>
        </PageHead>
        <form method="post" action={signOutPath} className="mt-6 flex flex-wrap gap-3">
          <Button look="primary">Sign out</Button>
          <ButtonLink href={accountPath}>Stay signed in</ButtonLink>
        </form>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="You are signed out">
        <p>
          {everywhere
            ? 'In this browser and in every other. Each asks for the password at its next page.'
            : 'Nobody who uses this browser after you can see your account.'}
        </p>
        {hasWork ? <p className="mt-3">Work done in this browser without an account is still here.</p> : null}
      </PageHead>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/">Start page</ButtonLink>
        <ButtonLink href={signInPath()}>Sign in</ButtonLink>
      </p>
    </div>
  )
}
