import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'

/** A mail to one person, in plain text. */
export type Mail = {
  to: string
  subject: string
  text: string
  /** Kept over repeated tries, so that a mail that arrives twice is known to be one. Without the angle brackets. */
  messageId?: string
  /** Address of a page that ends such mails with one press, as RFC 8058 has it. */
  unsubscribe?: string
}

export type Mailer = {
  /** Resolves when the mail is out of our hands. */
  send(mail: Mail): Promise<void>
}

/** Mails over SMTP, or, without an address for it, as files in a folder. */
export function createMailer({
  smtpUrl,
  from,
  outbox,
}: {
  smtpUrl: string | undefined
  from: string
  outbox: string
}): Mailer {
  const transport = smtpUrl
    ? createTransport(smtpUrl, { from })
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from })
  return {
    async send({ to, subject, text, messageId, unsubscribe }) {
      const sent = await transport.sendMail({
        to: { name: '', address: to },
        subject: subject.replace(/[\r\n]+/g, ' '),
        text,
        ...(messageId && { messageId: `<${messageId}>` }),
        ...(unsubscribe && {
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }),
      })
      if (!smtpUrl) await keepInOutbox(outbox, (sent as unknown as { message: Buffer }).message)
    },
  }
}

async function keepInOutbox(outbox: string, message: Buffer): Promise<void> {
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}.eml`
  // Under another name until it is whole: whoever reads the folder never sees half a mail.
  const unfinished = path.join(outbox, `.${name}`)
  await writeFile(unfinished, message, { mode: 0o600 })
  await rename(unfinished, path.join(outbox, name))
}

/** The newest mails of the folder as they are, for the developer's page. */
export async function readOutbox(outbox: string, most = 30): Promise<{ name: string; message: string }[]> {
  const names = await readdir(outbox).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
    .reverse()
    .slice(0, most)
  return Promise.all(
    newest.map(async (name) => ({ name, message: await readFile(path.join(outbox, name), 'utf8') })),
  )
}
