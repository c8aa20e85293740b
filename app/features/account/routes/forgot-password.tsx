import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { forgotForm } from '#app/features/account/account-forms.server.ts'
import { signInPath } from '#app/features/account/account-paths.ts'
import { AddressField, DoorForm } from '#app/features/account/components/door-form.tsx'
import { askForReset } from '#app/features/account/mail-link-commands.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Forgot the password',
    description: 'Get a link to set a new password.',
    indexed: false,
  })

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseForm(forgotForm, await readForm(request))
  if (!form.ok) return rejectForm(form.rejection)
  await askForReset(context.jobs, form.values.email)
  return data({ errors: {}, typed: { email: form.values.email } as Record<string, string>, isSent: true })
}

export default function ForgotPassword() {
  const answered = useActionData<typeof action>()
  const isSent = answered !== undefined && 'isSent' in answered
  return (
    <div className="page pb-16">
      <PageHead title="Forgot the password">
        <p>We mail a link with which you set a new one. It works once, for 30 minutes.</p>
      </PageHead>
      {isSent ? (
        <div className="mt-8">
          <Callout tone="good" title="If this address has an account, a mail is on its way">
            <p>
              Look in the spam folder too. No mail after five minutes: check the address and ask again, or{' '}
              <a href={signInPath()}>sign in</a> if the password came back to you.
            </p>
          </Callout>
        </div>
      ) : null}
      <DoorForm errors={answered?.errors ?? {}} next={undefined}>
        <AddressField
          typed={answered?.typed.email}
          error={(answered?.errors as Record<string, string>)?.email}
          use="username"
        />
        <div>
          <Button look="primary">Mail me a link</Button>
        </div>
      </DoorForm>
    </div>
  )
}
