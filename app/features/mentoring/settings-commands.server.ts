import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { mentoringSettings } from '#db/schema/index.ts'

export type MailSettings = { mailsRequests: boolean; mailsComments: boolean; mailsMeetings: boolean }

/** What somebody wants a mail about at once; nothing, until they choose. One statement. */
export async function findMailSettings(db: Database, personId: string): Promise<MailSettings> {
  const [row] = await db.select().from(mentoringSettings).where(eq(mentoringSettings.personId, personId))
  return {
    mailsRequests: row?.mailsRequests ?? false,
    mailsComments: row?.mailsComments ?? false,
    mailsMeetings: row?.mailsMeetings ?? false,
  }
}

export async function chooseMail(
  db: Database,
  { personId, settings }: { personId: string; settings: MailSettings },
): Promise<void> {
  await db
    .insert(mentoringSettings)
    .values({ personId, ...settings })
    .onConflictDoUpdate({ target: mentoringSettings.personId, set: settings })
}
