import type { LevelSlug } from '#app/domain/target.ts'
import { contributePay, drawReceipt } from '#app/features/salary/contribution-commands.server.ts'
import type { Contribution } from '#app/features/salary/contribution-forms.ts'
import { createVault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'

export const contributionVault = createVault('a secret for tests that is long enough')

let addresses = 0

/** An address of a client that nobody else uses. */
export function anAddress(): string {
  addresses += 1
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
}

/** Somebody who adds a pay that is not out of the ordinary in the United States. */
export function aContribution(own: Partial<Contribution> = {}): Contribution {
  return {
    title: 'tpm',
    level: 'senior',
    country: 'US',
    currency: 'USD',
    base: 180_000,
    bonus: 20_000,
    equity: 50_000,
    year: 2026,
    companySize: '1000-9999',
    receipt: drawReceipt(),
    ...own,
  }
}

/** So many contributions of a level, each from an address of its own, with a base that rises by a thousand. Answers their receipts. */
export async function contributeMany(
  db: Database,
  count: number,
  { level = 'senior', now, from = 150_000 }: { level?: LevelSlug; now: Date; from?: number },
): Promise<string[]> {
  const receipts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const given = aContribution({ level, base: from + index * 1_000 })
    await contributePay(db, { ...given, vault: contributionVault, clientAddress: anAddress(), now })
    receipts.push(given.receipt)
  }
  return receipts
}
