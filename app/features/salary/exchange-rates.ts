/** Units of a currency for one US dollar in a year: the mean of so many months. The decimals are exact, so they are texts. */
export type ExchangeRate = { year: number; perDollar: string; months: number }

export const exchangeRateSource = {
  title: 'Foreign exchange rates, H.10 release: yearly mean of monthly averages',
  publisher: 'US Federal Reserve, through FRED; package datasets/exchange-rates, PDDL 1.0',
  url: 'https://github.com/datasets/exchange-rates',
  asOf: 'June 2026',
} as const

/** Currency, then the years from 2020 to 2026; the last one has six months. */
const rows: Record<string, string> = {
  INR: '74.1103 73.9267 78.5766 82.5728 83.6582 87.155 93.0734',
  CAD: '1.3414 1.2536 1.3017 1.3492 1.37 1.3977 1.3774',
  GBP: '0.7796 0.7269 0.8111 0.8042 0.7826 0.7591 0.7431',
  AUD: '1.4531 1.3314 1.4423 1.5053 1.5165 1.5513 1.4231',
  EUR: '0.8774 0.8455 0.951 0.9246 0.9246 0.8867 0.857',
  CHF: '0.9388 0.9139 0.955 0.8984 0.8807 0.831 0.7866',
  JPY: '106.7646 109.773 131.4627 140.4883 151.4584 149.6294 158.0792',
  SGD: '1.3795 1.3435 1.3787 1.3426 1.3363 1.3069 1.2774',
  SEK: '9.2106 8.577 10.1169 10.606 10.5736 9.8138 9.2467',
  BRL: '5.1575 5.3958 5.1655 4.9944 5.3892 5.5881 5.1499',
  MXN: '21.4995 20.2814 20.1202 17.739 18.3256 19.2115 17.4644',
  NZD: '1.5412 1.4135 1.5777 1.6284 1.6534 1.7192 1.7027',
  DKK: '6.5414 6.2881 7.0767 6.8899 6.8967 6.6181 6.4034',
  NOK: '9.419 8.5938 9.6176 10.5613 10.7565 10.3904 9.575',
  KRW: '1179.5995 1144.5391 1291.8831 1306.1356 1363.5108 1421.728 1482.4925',
  CNY: '6.8999 6.4499 6.7306 7.0797 7.1958 7.1877 6.8634',
  HKD: '7.756 7.7725 7.8303 7.829 7.8028 7.7955 7.8239',
  TWD: '29.4475 27.9339 29.7965 31.148 32.1029 31.1757 31.6099',
  ZAR: '16.4645 14.7833 16.3691 18.4412 18.334 17.8779 16.4061',
}

const firstYear = 2020
const lastYear = 2026
const monthsOfLastYear = 6

/** By currency, oldest year first. The dollar itself is not in it. */
export const exchangeRates: ReadonlyMap<string, readonly ExchangeRate[]> = new Map(
  Object.entries(rows).map(([currency, rates]) => [
    currency,
    rates.split(' ').map((perDollar, index) => {
      const year = firstYear + index
      return { year, perDollar, months: year === lastYear ? monthsOfLastYear : 12 }
    }),
  ]),
)
