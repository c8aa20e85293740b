import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signIn } from '#app/features/account/account-commands.server.ts'
import { signInForm } from '#app/features/account/account-forms.server.ts'
import { forgotPasswordPath, signUpPath } from '#app/features/account/account-paths.ts'
import { AddressField, DoorForm, KeepWorkField } from '#app/features/account/components/door-form.tsx'
import { readNextPath } from '#app/features/account/next-path.ts'
import { takeNotice } from '#app/features/account/notice.server.ts'
import {
  confirmVisitor,
  findWorkToKeep,
  refuseMembers,
  refuseTries,
} from '#app/features/account/routes/door.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { forgetVisitorCookie, readSessionToken } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

const failures = {
  'wrong-address-or-password':
    'The mail address and the password do not belong together. Check both and try again.',
} as const

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Sign in', description: 'Sign in to your readings, your report and your plan.' })

export function headers({ actionHeaders }: { actionHeaders: Headers }) {
  return actionHeaders
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get('next')
  await refuseMembers(context, next)
  const { told, headers } = takeNotice(request, context.origin, 'signed-up')
  return data(
    { next: readNextPath(next), work: await findWorkToKeep(context), told: told ?? null },
    { headers },
  )
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const form = parseForm(signInForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { email, password } = form.values
  const signedIn = await signIn(
    context.db,
    { ...context, request },
    {
      email,
      password,
      keep: await confirmVisitor(context, request, form.values.keep),
      replaces: readSessionToken(request, context.origin),
      now: context.now,
    },
  )
  if (!signedIn.ok) {
    if (signedIn.failure === 'too-many-tries') return refuseTries(signedIn, typed)
    return rejectForm({ errors: { form: failures[signedIn.failure] }, typed })
  }
  const headers = new Headers()
  for (const cookie of signedIn.value.setCookies) headers.append('set-cookie', cookie)
  if (signedIn.value.kept) headers.append('set-cookie', forgetVisitorCookie(context.origin))
  throw redirect(readNextPath(form.values.next) ?? '/', { headers })
}

export default function SignIn() {
  const { next, work, told } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed ?? {}
  const target = readNextPath(typed.next) ?? next
  return (
    <div className="page pb-16">
      <PageHead title="Sign in">
        <p>
          No account yet? <a href={signUpPath(target)}>Sign up</a>
        </p>
      </PageHead>
      {told ? (
        <div className="mt-6">
          <Callout tone="good">
            <p>
              If this address was new here, your account is ready. Sign in with it. If it had an account
              before, that account and its password are as they were.
            </p>
          </Callout>
        </div>
      ) : null}
      <DoorForm errors={errors} next={target}>
        <AddressField typed={typed.email ?? told?.email} error={errors.email} use="username" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
        <KeepWorkField work={work} ticked={rejected ? typed.keep !== undefined : told?.keep !== null} />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary">Sign in</Button>
          <a href={forgotPasswordPath}>Forgot the password?</a>
        </div>
      </DoorForm>
    </div>
  )
}
