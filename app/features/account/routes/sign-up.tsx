import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type PasswordFailure, signUp } from '#app/features/account/account-commands.server.ts'
import { signUpForm } from '#app/features/account/account-forms.server.ts'
import { signInPath } from '#app/features/account/account-paths.ts'
import { AddressField, DoorForm, KeepWorkField } from '#app/features/account/components/door-form.tsx'
import { tellSignedUp } from '#app/features/account/mail-link-commands.server.ts'
import { readNextPath } from '#app/features/account/next-path.ts'
import { writeNotice } from '#app/features/account/notice.server.ts'
import {
  confirmVisitor,
  findWorkToKeep,
  refuseMembers,
  refuseTries,
} from '#app/features/account/routes/door.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

const passwordFailures: Record<PasswordFailure, string> = {
  'password-common': 'This password is on lists of common passwords, which are tried first. Choose another.',
  'password-repetitive':
    'This password repeats itself or follows the keyboard or the alphabet. Choose another.',
  'password-personal':
    'This password has your name, your mail address or the name of this site in it. Choose another.',
}

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Sign up',
    description: 'Make an account, so that your readings are kept and follow you to every device.',
  })

export function headers({ actionHeaders }: { actionHeaders: Headers }) {
  return actionHeaders
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get('next')
  await refuseMembers(context, next)
  return { next: readNextPath(next), work: await findWorkToKeep(context) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  await refuseMembers(context, typed.next)
  const form = parseForm(signUpForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { name, email, password } = form.values
  const signedUp = await signUp(context.db, { ...context, request }, { name, email, password })
  if (!signedUp.ok) {
    if (signedUp.failure === 'too-many-tries') return refuseTries(signedUp, typed)
    return rejectForm({ errors: { password: passwordFailures[signedUp.failure] }, typed })
  }
  await tellSignedUp(context.jobs, email)
  const keep = (await confirmVisitor(context, request, form.values.keep)) ?? (await wasUnticked(context))
  const notice = writeNotice(context.origin, { kind: 'signed-up', email, keep })
  throw redirect(signInPath(readNextPath(form.values.next)), { headers: { 'set-cookie': notice } })
}

/** Null, the word for an unticked box, if there was a box to untick. */
async function wasUnticked(context: RequestContext): Promise<null | undefined> {
  return (await findWorkToKeep(context)) ? null : undefined
}

export default function SignUp() {
  const { next, work } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed ?? {}
  const target = readNextPath(typed.next) ?? next
  return (
    <div className="page pb-16">
      <PageHead title="Sign up">
        <p>
          An account keeps your work and opens it on every device. Have one already?{' '}
          <a href={signInPath(target)}>Sign in</a>
        </p>
      </PageHead>
      <DoorForm errors={errors} next={target}>
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          required
          defaultValue={typed.name}
          error={errors.name}
        />
        <AddressField typed={typed.email} error={errors.email} use="email" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 12 characters. Four unrelated words are easy to remember and hard to guess."
          error={errors.password}
        />
        <KeepWorkField work={work} ticked={!rejected || typed.keep !== undefined} />
        <div>
          <Button look="primary">Sign up</Button>
        </div>
      </DoorForm>
    </div>
  )
}
