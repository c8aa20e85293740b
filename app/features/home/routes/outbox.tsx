import path from 'node:path'
import { useLoaderData } from '@remix-run/react'
import { readEnv } from '#app/platform/env.server.ts'
import { readOutbox } from '#app/platform/mail.server.ts'
import { PageHead } from '#app/ui/sheet.tsx'

// Only while developing: app/routes.ts leaves it out of every build.

export async function loader() {
  return { mails: await readOutbox(path.join(readEnv(process.env).dataDir, 'outbox')) }
}

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Outbox">
        <p>{mails.length === 0 ? 'No mail yet.' : 'The newest mails that would have gone out.'}</p>
      </PageHead>
      {mails.map(({ name, message }) => (
        <pre
          key={name}
          className="mt-6 overflow-x-auto border border-rule p-3 text-[0.85rem] whitespace-pre-wrap"
        >
          {message}
        </pre>
      ))}
    </div>
  )
}
