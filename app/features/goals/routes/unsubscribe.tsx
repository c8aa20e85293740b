import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { goalSettingsPath } from '#app/features/goals/goal-paths.ts'
import { unsubscribeDigest } from '#app/features/goals/goal-settings-commands.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'No more weekly mail',
    description: 'End the weekly mail.',
    indexed: false,
    path: '/unsubscribe',
  })

function readToken(token: string | undefined): string {
  if (!token || !/^[\w-]{32}$/.test(token)) throw notFound()
  return token
}

export function loader({ params }: LoaderFunctionArgs) {
  readToken(params.token)
  return null
}

/** By a press here, or by the one press of a mail program (RFC 8058), which brings no cookie and asks for no answer. */
export async function action({ params, context }: ActionFunctionArgs) {
  if (!(await unsubscribeDigest(context.db, readToken(params.token)))) throw notFound()
  return data({ isDone: true })
}

export default function Unsubscribe() {
  const done = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead title={done ? 'No more weekly mail' : 'End the weekly mail?'}>
        <p>
          {done ? 'It is switched off. ' : 'Your goals and everything else stay as they are. '}
          <a href={goalSettingsPath}>The settings</a> can switch it on and off, and say what it tells.
        </p>
      </PageHead>
      {done ? null : (
        <form method="post" className="mt-6">
          <Button look="primary">End it</Button>
        </form>
      )}
    </div>
  )
}
