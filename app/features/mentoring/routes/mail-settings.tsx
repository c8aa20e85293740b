import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { goalSettingsPath } from '#app/features/goals/goal-paths.ts'
import { mailSettingsPath, mentoringPath } from '#app/features/mentoring/mentoring-paths.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { chooseMail, findMailSettings } from '#app/features/mentoring/settings-commands.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Mail about mentoring',
    description: 'What is mailed to you at once, beside the weekly mail.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId } = await requireMember(context, mailSettingsPath)
  return findMailSettings(context.db, personId)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, mailSettingsPath)
  const typed = await readForm(request)
  const settings = {
    mailsRequests: typed.requests !== undefined,
    mailsComments: typed.comments !== undefined,
    mailsMeetings: typed.meetings !== undefined,
  }
  await chooseMail(context.db, { personId, settings })
  throw redirect(mailSettingsPath)
}

export default function MailSettings() {
  const { mailsRequests, mailsComments, mailsMeetings } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Mail about mentoring" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>
          All of it comes with the weekly mail, if you have that. What you tick here is mailed at once, too.
        </p>
      </PageHead>
      <Sheet
        title="At once"
        aside={
          <>
            <a href={goalSettingsPath}>The weekly mail</a> has its own settings.
          </>
        }
      >
        <form method="post" className="grid gap-4">
          <CheckboxField
            name="requests"
            label="An answer to an invitation"
            hint="Accepted, declined, a question before deciding, or what is answered to it. An invitation to your address always comes by mail."
            defaultChecked={mailsRequests}
          />
          <CheckboxField
            name="comments"
            label="A comment"
            hint="Says who wrote, not what."
            defaultChecked={mailsComments}
          />
          <CheckboxField
            name="meetings"
            label="A meeting proposed, agreed, moved or called off"
            defaultChecked={mailsMeetings}
          />
          <p>
            <Button look="primary">Save</Button>
          </p>
        </form>
      </Sheet>
    </div>
  )
}
