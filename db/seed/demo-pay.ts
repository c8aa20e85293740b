import type { LevelSlug } from '#app/domain/target.ts'
import { contributePay, drawReceipt } from '#app/features/salary/contribution-commands.server.ts'
import { keepSheet } from '#app/features/salary/offer-commands.server.ts'
import { recomputePay } from '#app/features/salary/recompute-pay.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'

type Crowd = {
  country: string
  currency: 'USD' | 'INR' | 'GBP'
  level: LevelSlug
  count: number
  base: number
  step: number
}

/** Made-up pay of made-up people, so that the page of contributions has something to show. No real figure is behind any of it. */
const crowds: Crowd[] = [
  { country: 'US', currency: 'USD', level: 'tpm', count: 24, base: 118_000, step: 2_100 },
  { country: 'US', currency: 'USD', level: 'senior', count: 33, base: 141_000, step: 1_900 },
  { country: 'US', currency: 'USD', level: 'staff', count: 6, base: 185_000, step: 4_000 },
  { country: 'IN', currency: 'INR', level: 'tpm', count: 13, base: 1_900_000, step: 90_000 },
  { country: 'GB', currency: 'GBP', level: 'senior', count: 11, base: 68_000, step: 1_700 },
]

/** Contributions, and what is shown of them, through the commands that visitors use. */
export async function seedDemoPay(db: Database, vault: Vault, now: Date): Promise<void> {
  let address = 0
  for (const { country, currency, level, count, base, step } of crowds) {
    for (let index = 0; index < count; index += 1) {
      address += 1
      const own = base + step * ((index * 7) % count)
      await contributePay(db, {
        title: 'tpm',
        level,
        country,
        currency,
        base: own,
        bonus: Math.round((own * (8 + (index % 5))) / 100),
        equity: index % 3 === 0 ? 0 : Math.round((own * (10 + (index % 7) * 3)) / 100),
        year: now.getUTCFullYear(),
        companySize: '1000-9999',
        receipt: drawReceipt(),
        vault,
        clientAddress: `198.51.100.${address}`,
        now,
      })
    }
  }
  await recomputePay(db, now)
}

/** Two offers that a made-up person has to choose between. */
export async function seedDemoOffers(db: Database, vault: Vault, personId: string, now: Date): Promise<void> {
  const fields = {
    'offer1-name': 'Stay at Example Storage',
    'offer1-currency': 'USD',
    'offer1-base': '148,000',
    'offer1-bonus': '15,000',
    'offer1-equity': '60,000',
    'offer1-vesting': '25, 25, 25, 25',
    'offer1-hours': '42',
    'offer2-name': 'Sample Cloud, senior',
    'offer2-currency': 'USD',
    'offer2-base': '166,000',
    'offer2-bonus': '24,900',
    'offer2-signOn1': '30,000',
    'offer2-equity': '200,000',
    'offer2-vesting': '5, 15, 40, 40',
    'offer2-hours': '45',
  }
  await keepSheet(db, { vault, personId, fields, now })
}
