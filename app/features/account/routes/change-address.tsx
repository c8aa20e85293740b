import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressForm } from '#app/features/account/account-forms.server.ts'
import { accountPath, changeAddressPath, signInPath } from '#app/features/account/account-paths.ts'
import { AddressField, DoorForm } from '#app/features/account/components/door-form.tsx'
import { askForAddress } from '#app/features/account/mail-link-commands.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Your mail address',
    description: 'Confirm or change your mail address.',
    indexed: false,
  })

async function requireMember(context: LoaderFunctionArgs['context']) {
  const viewer = await context.viewer()
  if (viewer.kind !== 'member') throw redirect(signInPath(changeAddressPath))
  return viewer
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { email } = await requireMember(context)
  return { email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { userId } = await requireMember(context)
  const typed = await readForm(request)
  const form = parseForm(addressForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const asked = await askForAddress(context.db, context.jobs, { userId, ...form.values, now: context.now })
  if (asked.ok)
    return data({ errors: {}, typed: { email: form.values.email } as Record<string, string>, isSent: true })
  return rejectForm(
    { errors: { password: refusals[asked.failure] }, typed },
    asked.failure === 'too-many-tries' ? 429 : 422,
  )
}

const refusals = {
  'wrong-password': 'That is not your password.',
  'too-many-tries': 'Too many tries. Wait a quarter of an hour.',
}

export default function ChangeAddress() {
  const { email } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const errors = (answered?.errors ?? {}) as Record<string, string>
  return (
    <div className="page pb-16">
      <PageHead title="Your mail address">
        <p>
          It is {email}. Write it again to get a new link that confirms it, or write another to change it;
          both addresses are told. <a href={accountPath}>Back to the account</a>
        </p>
      </PageHead>
      {answered && 'isSent' in answered ? (
        <div className="mt-8">
          <Callout tone="good" title="A mail with a link is on its way">
            <p>Nothing changes before the link in it is used, which works for two days.</p>
          </Callout>
        </div>
      ) : null}
      <DoorForm errors={errors} next={undefined}>
        <AddressField typed={answered?.typed.email ?? email} error={errors.email} use="email" />
        <TextField
          name="password"
          type="password"
          label="Your password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
        <div>
          <Button look="primary">Mail a link to it</Button>
        </div>
      </DoorForm>
    </div>
  )
}
