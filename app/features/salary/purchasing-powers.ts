/** What an international dollar of purchasing power costs in the currency of a country, by its whole output (GDP). */
export type PurchasingPower = { currency: string; perDollar: string; year: number }

export const purchasingPowerSource = {
  title: 'PPP conversion factor, GDP (PA.NUS.PPP), 2024',
  publisher: 'World Bank; package datasets/ppp, PDDL 1.0',
  url: 'https://github.com/datasets/ppp',
  asOf: '2024',
} as const

const year = 2024

/** Country, its currency, and the units of that currency for one international dollar. */
const rows = [
  'AE AED 2.330334',
  'AU AUD 1.366527',
  'BR BRL 2.487317',
  'CA CAD 1.150472',
  'CH CHF 0.948875',
  'CN CNY 3.532549',
  'CZ CZK 12.823227',
  'DE EUR 0.700862',
  'DK DKK 6.050211',
  'ES EUR 0.562107',
  'FR EUR 0.681239',
  'GB GBP 0.664153',
  'HK HKD 5.611867',
  'IE EUR 0.740894',
  'IL ILS 3.50198',
  'IN INR 20.421988',
  'IT EUR 0.599627',
  'JP JPY 94.462599',
  'KR KRW 809.26722',
  'MX MXN 9.916562',
  'NG NGN 176.331473',
  'NL EUR 0.731421',
  'NO NOK 9.142143',
  'NZ NZD 1.463912',
  'PL PLN 1.949414',
  'PT EUR 0.515993',
  'RO RON 1.881486',
  'SE SEK 8.490485',
  'SG SGD 0.80405',
  'UA UAH 11.6654',
  'US USD 1.0',
  'ZA ZAR 7.431913',
]

export const purchasingPowers: ReadonlyMap<string, PurchasingPower> = new Map(
  rows.map((row) => {
    const [country = '', currency = '', perDollar = ''] = row.split(' ')
    return [country, { currency, perDollar, year }]
  }),
)
