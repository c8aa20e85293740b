import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PasswordFailure } from '#app/features/account/account-commands.server.ts'
import { resetForm } from '#app/features/account/account-forms.server.ts'
import { forgotPasswordPath, signInPath } from '#app/features/account/account-paths.ts'
import { DoorForm } from '#app/features/account/components/door-form.tsx'
import { findMailLink, resetPassword } from '#app/features/account/mail-link-commands.server.ts'
import { overAnswer, readToken } from '#app/features/account/routes/mail-links.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { keyPageHeaders } from '#app/platform/link-key.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

const failures: Record<PasswordFailure | 'link-over', string> = {
  'password-common': 'This password is on lists of common passwords, which are tried first. Choose another.',
  'password-repetitive':
    'This password repeats itself or follows the keyboard or the alphabet. Choose another.',
  'password-personal':
    'This password has your name, your mail address or the name of this site in it. Choose another.',
  'link-over': 'This link has been used or is too old. Ask for a new one.',
}

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Set a new password',
    description: 'Set a new password.',
    indexed: false,
    path: '/reset-password',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = readToken(params.token)
  const link =
    token && (await findMailLink(context.db, { token, purpose: 'reset-password', now: context.now }))
  return link ? data({ isOver: false as const }, { headers: keyPageHeaders }) : overAnswer()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const form = parseForm(resetForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const done = await resetPassword(context.db, context.jobs, {
    token: readToken(params.token),
    password: form.values.password,
    now: context.now,
  })
  if (done.ok) return data({ errors: {}, typed: {}, isDone: true }, { headers: keyPageHeaders })
  const field = done.failure === 'link-over' ? 'form' : 'password'
  return rejectForm({ errors: { [field]: failures[done.failure] }, typed })
}

export default function ResetPassword() {
  const { isOver } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const errors = (answered?.errors ?? {}) as Record<string, string>
  if (answered && 'isDone' in answered) {
    return (
      <div className="page pb-16">
        <PageHead title="The new password is set">
          <p>You are signed out everywhere. Sign in with it.</p>
        </PageHead>
        <p className="mt-6">
          <ButtonLink look="primary" href={signInPath()}>
            Sign in
          </ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="Set a new password" />
      {isOver && !answered ? (
        <div className="mt-8">
          <Callout tone="alert" title="This link does not work any more">
            <p>
              It has been used, or it is older than 30 minutes.{' '}
              <a href={forgotPasswordPath}>Ask for a new one</a>.
            </p>
          </Callout>
        </div>
      ) : (
        <DoorForm errors={errors} next={undefined}>
          <TextField
            name="password"
            type="password"
            label="New password"
            hint="At least 12 characters of any kind. A sentence is fine."
            autoComplete="new-password"
            required
            error={errors.password}
          />
          <div>
            <Button look="primary">Set it</Button>
          </div>
        </DoorForm>
      )}
    </div>
  )
}
