import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  dayNumber,
  isCalendarDate,
  weekdayOf,
  weekOf,
} from '#app/domain/calendar-date.ts'
import { numberOf, numberPattern } from '#app/features/goals/smart/numbers.ts'
import { findAll, quoted } from '#app/features/goals/smart/text.ts'

/**
 * A time that a text mentions. `due` can be held against a calendar; `past` is a due date that is over, `impossible` one that no
 * calendar has. `loose` is time without a date (a season, a whole year, "soon", an event), `recurrence` and `start` have no end,
 * `history` tells what was, `never` says that there is no time.
 */
export type TimeFound = {
  kind: 'due' | 'past' | 'impossible' | 'loose' | 'recurrence' | 'start' | 'history' | 'never'
  quote: string
  index: number
  end: number
  /** For `due`: the days it can mean. */
  from?: CalendarDate
  to?: CalendarDate
  isWeekday?: boolean
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekdayName = `(?:${weekdays.join('|')}|mon|tues?|wed|thurs?|fri)\\b`
const edge =
  '(?:the end of |end of |end-|the start of |start of |the beginning of |beginning of |the middle of |middle of |mid[- ]?|early |late |the close of |close of |the first half of |the second half of |the first week of |the last week of )'
const duePrep =
  '(?:by|before|until|till|no later than|not later than|due|due in|due by|due on|deadline|deadline:|ahead of|prior to|target:|done in|at)'
const timePrep = `(?:${duePrep}|in|on|during|this|next|coming|through|over|into|within)`
const eventNoun =
  '(?:(?:performance |promotion |design |business |steering |release |budget |board |planning )?(?:reviews?|launch|release|meeting|off-?site|conference|board|cycle|planning|demo|deadline|go-?live|kick-?off|summit|steering|committee|all-hands|retro(?:spective)?|calibration|freeze|cut-?over|audit|exam|check-in|interview|loop|ceremony|workshop|hackathon|migration|reorg|QBR|town hall|presentation|handover|holidays?|vacation|leave|promotion|round|session|sync|appraisal|election))'

/** Everything in a text that speaks of time, in its order. No year means the next one. */
export function findTimes(text: string, today: CalendarDate): TimeFound[] {
  const found: TimeFound[] = []
  const isTaken = (index: number, end: number) => found.some((one) => index < one.end && end > one.index)
  const add = (match: RegExpMatchArray, one: Omit<TimeFound, 'quote' | 'index' | 'end'>) => {
    const index = match.index ?? 0
    const end = index + match[0].length
    if (!isTaken(index, end)) found.push({ ...one, quote: quoted(match[0]), index, end })
  }
  const search = (
    pattern: string,
    tell: (match: RegExpMatchArray, before: string, after: string) => void,
  ) => {
    for (const match of findAll(text, new RegExp(pattern, 'giu'))) {
      const index = match.index ?? 0
      if (isTaken(index, index + match[0].length)) continue
      tell(match, text.slice(Math.max(0, index - 40), index), text.slice(index + match[0].length))
    }
  }
  /** A span of days in the role that the words around give it. `years`: whether the year was written. */
  const span = (
    match: RegExpMatchArray,
    before: string,
    from: CalendarDate,
    to: CalendarDate,
    hasYear: boolean,
  ) => {
    const led = `${before}${match[0]}`
    if (
      /\b(?:starting|starts|start|beginning|begin|begins|as of|effective|kicking off|onwards from)\s+(?:on |in |from |with |the )*$/i.test(
        before,
      ) ||
      isStartWord(match[0])
    ) {
      return add(match, { kind: to < today && hasYear ? 'history' : 'start' })
    }
    if (to >= today) return add(match, { kind: 'due', from, to })
    const isDeadline =
      new RegExp(`\\b${duePrep}\\b`, 'i').test(led) &&
      !/\b(?:since|last|back in|already|was|were|had)\b/i.test(led)
    add(match, { kind: isDeadline ? 'past' : 'history' })
  }

  search(
    '\\b(?:no (?:deadline|due date|fixed date|rush|hurry|time limit)|some ?day|one day(?! (?:of|training|off|workshop|course|per|a|each|event|long))|eventually|some ?time|at some point|in the future|whenever|ever)\\b',
    (match) => add(match, { kind: 'never' }),
  )
  // Look-alikes that hold the names of times: plans named after days, reviews of a quarter, the hours of a shift.
  search(
    '\\b\\d+(?:-\\d+){2,}(?:-day)? (?:plan|template)|\\b\\d+[- ]day(?:s)? (?:plan|template|challenge)\\b|\\b24\\/7\\b|\\b9[- ]to[- ]5\\b',
    (match) => add(match, { kind: 'history' }),
  )
  search(
    `\\b(?:last|past|previous|yesterday|ago)\\b(?: (?:week|month|quarter|year|half|summer|spring|autumn|fall|winter|${monthName}|${weekdayName}))?`,
    (match) => add(match, { kind: 'history' }),
  )

  // Days written in figures or with a month.
  search('\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b', (match, before) => {
    const date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
    if (!isCalendarDate(date)) return add(match, { kind: 'impossible' })
    span(match, before, date, date, true)
  })
  search('\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})\\b', (match, before) => {
    const year = Number(match[3]) < 100 ? 2000 + Number(match[3]) : Number(match[3])
    const date = [
      dateOf(year, Number(match[2]), Number(match[1])),
      dateOf(year, Number(match[1]), Number(match[2])),
    ]
    const valid = date.filter((one) => one !== undefined)
    const last = valid.sort().at(-1)
    if (!last) return add(match, { kind: 'impossible' })
    span(match, before, valid[0] ?? last, last, true)
  })
  const dayAndMonth = (
    match: RegExpMatchArray,
    before: string,
    day: number,
    monthWord: string,
    year?: string,
  ) => {
    const month = monthOf(monthWord)
    if (year) {
      const date = dateOf(Number(year), month, day)
      if (!date) return add(match, { kind: 'impossible' })
      return contradictsWeekday(before, date)
        ? add(match, { kind: 'impossible' })
        : span(match, before, date, date, true)
    }
    const date = nextDay(today, month, day)
    if (!date) return add(match, { kind: 'impossible' })
    span(match, before, date, date, false)
  }
  search(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthName})(?:,? (\\d{4}))?(?!\\d)`, (match, before) => {
    if (/^(?:may|mar|march)\b/.test(match[2] ?? '') && !/\d(?:st|nd|rd|th)/.test(match[0])) {
      if (!new RegExp(`${timePrep}\\s+$`, 'i').test(before) && !match[3]) return
    }
    dayAndMonth(match, before, Number(match[1]), match[2] ?? '', match[3])
  })
  search(
    `\\b(${monthName}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?:,? (\\d{4}))?`,
    (match, before, after) => {
      if (
        /^(?:may|march|mar|jan)\b/.test(match[1] ?? '') &&
        !new RegExp(`\\b${timePrep}\\s+$`, 'i').test(before)
      )
        return
      // "the June 12 engineers": a count, not a day.
      if (!match[3] && /^ (?:engineers|people|teams|reports|risks)\b/i.test(after)) return
      dayAndMonth(match, before, Number(match[2]), match[1] ?? '', match[3])
    },
  )
  search(`\\b${duePrep} (\\d{1,2})\\/(\\d{1,2})\\b(?!\\/)`, (match, before) => {
    const dates = [
      nextDay(today, Number(match[2]), Number(match[1])),
      nextDay(today, Number(match[1]), Number(match[2])),
    ]
    const date = dates.find((one) => one !== undefined)
    if (!date) return add(match, { kind: 'impossible' })
    span(match, before, date, date, false)
  })
  search(
    `\\b(?:by|before|on|until) the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:edition|floor|time|version|attempt|release|sprint|iteration|milestone|team))`,
    (match, before) => {
      const day = Number(match[1])
      const this_ = dateOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), day)
      const date = this_ && this_ >= today ? this_ : day <= 31 ? addDays(weekOf(today), 28) : undefined
      if (!date) return add(match, { kind: 'impossible' })
      span(match, before, date, date, false)
    },
  )

  // Ends of years.
  search(
    `(?:\\b(?:by|before|until|till|at|in|for) )?\\b(?:the )?(?:end|close|turn)[- ]of[- ](?:the |this |our |next |fiscal |financial |calendar |current )*(?:year|(20\\d\\d)|fy ?'?(\\d\\d(?:\\d\\d)?))\\b|\\b(?:by |before |at |until )?(?:the )?(?:year[- ]?end|eoy)\\b(?! \\p{L})|\\b(?:before|by) (?:the year is (?:out|over)|the new year|new year(?:'s)?(?: eve| day)?)\\b`,
    (match, before, after) => {
      if (/-/.test(match[0]) && /^ \p{Ll}/u.test(after) && !/\b(?:by|before|until|at)\b/i.test(match[0]))
        return
      const year = match[1] ?? (match[2] ? `20${match[2].slice(-2)}` : undefined)
      const named = year ? Number(year) : Number(today.slice(0, 4)) + (/\bnext\b/i.test(match[0]) ? 1 : 0)
      span(match, before, `${named}-12-01`, `${named}-12-31`, year !== undefined)
    },
  )

  // Quarters and halves.
  const period = (
    match: RegExpMatchArray,
    before: string,
    after: string,
    months_: [number, number],
    year?: string,
  ) => {
    const [from, to] = nextSpan(today, months_, year)
    const prep = before.match(
      new RegExp(`(${timePrep})\\s+((?:the |our |my |this |next )*)(?:${edge})?$`, 'i'),
    )
    const isEnd = new RegExp(`${edge}$`, 'i').test(before) || new RegExp(`^${edge}`, 'i').test(match[0])
    const noun = after.match(
      /^(?:'s)? (?!and\b|or\b|so\b|with\b|to\b|of\b|for\b|the\b|at\b|on\b|when\b|if\b|because\b|as\b|by\b|is\b|i\b|we\b|my\b|in\b|which\b|that\b|this\b|after\b|using\b|without\b|via\b|from\b|while\b|before\b|our\b)(\p{L}+)/iu,
    )
    if (noun && !isEnd) {
      const isEvent = new RegExp(`^(?:'s)? (?:\\p{L}+ )?${eventNoun}\\b`, 'iu').test(after)
      const leads =
        /\b(?:by|before|until|till|ahead of|prior to|in time for|due)\s+(?:the |our |my |this |next )*$/i.test(
          before,
        )
      if (isEvent && /\bfor\s+(?:the |our |my |this |next )*$/i.test(before))
        return add(match, { kind: 'loose' })
      if (leads || (isEvent && /\bat\s+(?:the |our |my |this |next )*$/i.test(before)))
        return span(match, before, from, to, year !== undefined)
      return add(match, { kind: 'history' })
    }
    if (/\b(?:starting|starts|start|beginning|from|since|as of)\s+(?:in |with )*(?:the )?$/i.test(before)) {
      return add(match, { kind: to < today ? 'history' : 'start' })
    }
    if (prep || isEnd || year !== undefined || /^\s*(?:$|[.,;:)!])/.test(after)) {
      // "the plan for Q3" and "the numbers of Q3" name the thing, not its date.
      if (!isEnd && /\b(?:for|of|about)\s+$/i.test(before)) return add(match, { kind: 'history' })
      return span(match, before, from, to, year !== undefined)
    }
    add(match, { kind: 'history' })
  }
  search(`\\bq([1-4])(?:[ /-]?(?:of )?(?:fy ?)?'?(20\\d\\d|\\d\\d))?\\b`, (match, before, after) => {
    const quarter = Number(match[1])
    period(match, before, after, [quarter * 3 - 2, quarter * 3], fullYear(match[2]))
  })
  search(
    '\\b(first|second|third|fourth|1st|2nd|3rd|4th|last) quarter(?: of (?:the year|next year|this year|(20\\d\\d)))?\\b',
    (match, before, after) => {
      const quarter =
        { f: 1, '1': 1, s: 2, '2': 2, t: 3, '3': 3, l: 4, '4': 4 }[
          (match[1] ?? 'f').toLowerCase().startsWith('fo')
            ? '4'
            : ((match[1] ?? 'f')[0]?.toLowerCase() ?? 'f')
        ] ?? 1
      period(match, before, after, [quarter * 3 - 2, quarter * 3], match[2])
    },
  )
  search(`\\bh([12])(?:[ /-]?(?:of )?'?(20\\d\\d|\\d\\d))?\\b`, (match, before, after) => {
    period(match, before, after, match[1] === '1' ? [1, 6] : [7, 12], fullYear(match[2]))
  })
  search(
    '\\b(first|second) half(?: of (?:the year|next year|this year|(20\\d\\d)))\\b',
    (match, before, after) =>
      period(match, before, after, match[1]?.toLowerCase() === 'first' ? [1, 6] : [7, 12], match[2]),
  )

  // Months: many are also words or names, so what stands before them decides.
  search(`(${edge})?\\b(${monthName})(?:,? (?:of )?(20\\d\\d)\\b)?`, (match, before, after) => {
    const [whole, hasEdge, name = '', year] = match
    const month = monthOf(name)
    const isCapital = /^\p{Lu}/u.test(name)
    const isShort = name.replace('.', '').length <= 4 && !/^(?:may|june|july)$/i.test(name)
    const isAmbiguous = /^(?:april|june|may|august|march|jan|mar|dec|sept?)\b/i.test(name)
    const [from, to] = nextSpan(today, [month, month], year)
    const direct = new RegExp(`\\b(?:${timePrep}|this coming)\\s+(?:the )?$`, 'i').test(before)
    if (isShort && !isCapital && !direct && !hasEdge && !year) return
    const isEvent = new RegExp(`^ (?:\\p{L}+ ){0,2}${eventNoun}\\b`, 'iu').test(after)
    const led =
      /\b(?:by|before|until|till|ahead of|prior to|in time for|at|for|during)\s+(?:(?:the|our|my|next|this|a|their|his|her) )+(?:\p{L}+ )?$/iu.test(
        before,
      )
    if (isEvent && (led || direct)) return span(match, before, from, to, Boolean(year))
    if (year || hasEdge) {
      if (/\bfor\s+$/i.test(before) && !hasEdge) return add(match, { kind: 'history' })
      return span(match, before, from, to, Boolean(year))
    }
    if (isAmbiguous && isName(before, after)) return
    if (/\bfrom\s+$/i.test(before) && (!isAmbiguous || /^ (?:on|onwards|to|until)\b/i.test(after)))
      return add(match, { kind: 'start' })
    if (/\b(?:starting|beginning|since|as of|start|begin)\s+(?:in )?$/i.test(before))
      return add(match, { kind: 'start' })
    if (!direct) return whole && undefined
    // "in the July report": the month names the thing.
    if (
      /\bthe\s+$/i.test(before) ||
      (/^(?:'s)? \p{Ll}+/u.test(after) && /\bthis\s+$/i.test(before) && isAmbiguous)
    )
      return
    if (/^'s \p{L}/u.test(after)) return
    span(match, before, from, to, false)
  })

  // Relative to today.
  const length = { day: 1, week: 7, fortnight: 14, month: 30.44, quarter: 91.3, year: 365.25 } as const
  search(
    `\\b(?:in|within|over|during|inside|in under|in less than) (?:(?:the )?(?:course of the )?(?:next|coming|following) )?(?:about |roughly |around |at most |no more than |less than |under |max(?:imum)? )?(${numberPattern}|an?) (?:calendar |working |business |full |short )?(day|week|fortnight|month|quarter|year)s?'?(?: time)?\\b(?! (?:of|after|from receiv|from the request|or less of|each|per|a ))|\\b(${numberPattern}|an?) (day|week|fortnight|month|quarter|year)s? (?:from (?:now|today)|ahead)\\b`,
    (match, before) => {
      const amount = numberOf(match[1] ?? match[3] ?? '1')
      const unit = (match[2] ?? match[4] ?? 'day').toLowerCase() as keyof typeof length
      const days = Math.round(amount * length[unit])
      if (/\bexperience\b/i.test(text.slice(match.index, (match.index ?? 0) + match[0].length + 15))) return
      // An answer within two days is a promise about each answer, not a due date.
      const isPromise =
        /\b(?:answer|respon[ds]|reply|resolve|acknowledge|close|triage|turn ?around|review|decide|decided|decision|get back|escalate|fix)\w*\b/i.test(
          text.slice(0, match.index),
        ) || /\b(?:each|every|all|per)\b/i.test(before)
      if (days < 15 && isPromise && !/\bnext\b/i.test(match[0])) return add(match, { kind: 'history' })
      const due = addDays(today, days)
      add(match, { kind: 'due', from: today, to: due })
    },
  )
  search(`\\bfor (?:the )?(?:next|coming) (${numberPattern}) (day|week|month|quarter|year)s?\\b`, (match) => {
    const days = Math.round(
      numberOf(match[1] ?? '1') * length[(match[2] ?? 'day').toLowerCase() as keyof typeof length],
    )
    add(match, { kind: 'due', from: today, to: addDays(today, days) })
  })
  search(
    `\\b(?:by |before |until |in |at )?(?:the )?(?:end of )?(?:the |this |next |current |coming |following )+(week|month|quarter|half(?:-year)?|semester|term)(?:'s end| end)?\\b(?!'s? \\p{L})|\\b(?:by |before |at )?(?:the )?end of (?:the )?(?:current |business )?(week|month|quarter|day|half)\\b|\\b(?:eod|eow|eom|eoq|cob)\\b`,
    (match, before, after) => {
      if (/^(?:the|in the) (?:week|month|quarter|half|semester|term)$/i.test(match[0])) return
      if (
        /^ (?:planning|plan|report|deck|okrs?|goals|roadmap|review|newsletter)\b/i.test(after) &&
        !/\b(?:by|before|end)\b/i.test(match[0])
      )
        return
      const unit = (match[1] ?? match[2] ?? 'week').toLowerCase()
      const isNext = /\b(?:next|coming|following)\b/i.test(match[0])
      const days = { w: 7, m: 31, q: 92, h: 183, s: 183, t: 122, d: 1 }[unit[0] ?? 'w'] ?? 7
      span(match, before, today, addDays(today, isNext ? days * 2 : days), false)
    },
  )
  search(`\\b(?:every|each|per) ${numberPattern} (?:days|weeks|months|sprints)\\b`, (match) =>
    add(match, { kind: 'recurrence' }),
  )
  search(
    `\\b(?:every|each|on|most|all)\\s+(?:other )?(?:${weekdayName.replace('\\b', '')}s?|day|week|fortnight|month|sprint|quarter|year|morning|evening|afternoon|night|weekday|weekend|working day|workday|release|meeting|incident|project|program|standup)\\b(?:s\\b)?`,
    (match) => {
      if (/^on /i.test(match[0]) && !/days$/i.test(match[0])) return
      if (/^(?:all|most) /i.test(match[0]) && !/^all (?:day|week)|days$/i.test(match[0])) return
      if (/^each (?:release|meeting|incident|project|program)$/i.test(match[0])) return
      add(match, { kind: 'recurrence' })
    },
  )
  search(
    `\\b(?:by|on|before|this|next|until|coming|due)\\s+(?:the )?(?:this |next |coming )?(${weekdayName})(?!s)`,
    (match, before, after) => {
      if (
        /\b(?:every|each|weekly)\b/i.test(before) ||
        /^ (?:mornings|afternoons|evenings|nights)/i.test(after)
      )
        return add(match, { kind: 'recurrence' })
      const wanted =
        weekdays.findIndex((name) => name.startsWith((match[1] ?? '').toLowerCase().slice(0, 3))) + 1
      const date = addDays(today, (wanted - weekdayOf(today) + 7) % 7)
      add(match, { kind: 'due', from: date, to: addDays(date, 7), isWeekday: true })
    },
  )
  search(
    "\\b(?:by |before |until )?tomorrow\\b(?:'s)?|\\b(?:by|before|until) (?:today|tonight|midnight)\\b|\\btonight\\b",
    (match) => {
      if (/'s$/.test(match[0])) return
      add(match, { kind: 'due', from: today, to: addDays(today, 1) })
    },
  )
  search(
    `\\b(?:by|before|until|ahead of|in time for|over|at|no later than) (?:the |this |next )?(?:christmas|xmas|new year(?:'s)?(?: eve| day)?|thanksgiving|easter|halloween|diwali|ramadan|eid|hanukkah|pentecost|labou?r day|independence day|memorial day|valentine'?s day|bastille day|(?:lunar|chinese) new year|midsummer|golden week|black friday|cyber monday|boxing day|st\\.? patrick'?s day|fourth of july|4th of july|holi|nowruz|passover|rosh hashanah|yom kippur|vesak|carnival)\\b`,
    (match) => add(match, { kind: 'due', from: today, to: addDays(today, 365) }),
  )

  // Time without a date.
  search(
    '\\b(?:by|in|this|next|before|until|over|during|end of|late|early|coming|of) (?:the |this |next )?(?:spring(?! boot| cloud| security| framework)|summer|autumn|fall|winter)(?: of)?(?: (20\\d\\d))?\\b',
    (match, _before, after) => {
      if (/^'s| (?:release|campaign|intern)/i.test(after) && !/^(?:by|before|until)/i.test(match[0])) return
      add(match, { kind: match[1] && Number(match[1]) < Number(today.slice(0, 4)) ? 'history' : 'loose' })
    },
  )
  search(
    '\\b(?:by|before|in|during|until|throughout|over|of|for|since|from) (?:early |late |mid-?)?(?:fy ?)?(20\\d\\d|19\\d\\d)\\b(?!-)',
    (match, _before, after) => {
      const year = Number(match[1])
      const now = Number(today.slice(0, 4))
      if (/^(?:of|for|since|from) /i.test(match[0])) return add(match, { kind: 'history' })
      if (/^ (?:edition|version|budget|plan|roadmap|strategy|goals|okrs?|report|survey)\b/i.test(after))
        return
      if (year > now || (year === now && !/^before/i.test(match[0]))) return add(match, { kind: 'loose' })
      add(match, { kind: /^(?:by|before|until)/i.test(match[0]) ? 'past' : 'history' })
    },
  )
  search(
    "\\b(?:this|next|coming|within the|during the|over the(?: next| coming)?|in the next|the whole|all|later this) year\\b(?!'s)",
    (match) => {
      add(match, { kind: 'loose' })
    },
  )
  search(
    '\\b(?:soon(?:er)?|asap|as soon as possible|shortly|before long|in the near future|near[- ]term|in due course|over time|with time|later on|in the (?:coming|next|following) (?:few |couple of )?(?:days|weeks|months|quarters|years|sprints?)|(?:in|within|over|the next|after) (?:the next |the coming )?(?:a )?(?:few|couple(?: of)?|several|some) (?:days|weeks|months|quarters|years|sprints)|within (?:days|weeks|months)|mid-?year|in the (?:long|short|medium) (?:run|term)|(?:long|short|medium)[- ]term|immediately|right away|quickly as possible|in no time|overnight|until further notice)\\b',
    (match) => add(match, { kind: 'loose' }),
  )
  search(
    `\\b(?:by|in|before|this|next|within|after|at the end of|end of|over) (?:the )?(?:next |this |current )?(?:${numberPattern} )?(?:sprints?|iterations?|PI|program increment|cycle|semester|term|release|milestone)\\b`,
    (match) => add(match, { kind: 'loose' }),
  )
  search(
    `\\b(?:by|before|until|till|ahead of|in time for|prior to|after) (?:(?:my|the|our|their|his|her|next|this|that|its|a|an|upcoming) )*(?:[\\p{L}\\d'-]+ ){0,3}?${eventNoun}\\b`,
    (match, before) => {
      // "approved by the board" names who, not when.
      if (
        /^by/i.test(match[0]) &&
        /\b(?:approved|signed(?: off)?|adopted|agreed|reviewed|accepted|given|confirmed|endorsed|funded|heard|seen|chosen|selected|\p{L}+ed)\s+$/iu.test(
          before,
        )
      )
        return
      add(match, { kind: 'loose' })
    },
  )
  search(
    '\\b(?:by the time|before (?:i|we|the team|the company|the project|the program|it|they)\\b|until (?:i|we)\\b|once (?:i|we)\\b|as soon as|when (?:i|we|the)\\b)',
    (match) => add(match, { kind: 'loose' }),
  )

  // Rhythms and starts without an end.
  search(
    `(?:\\b(?:once|twice|thrice|${numberPattern}(?: times| x|x)?|an?|several times|some|half an|\\d+ ?h(?:ours?|rs?)?|\\d+ ?min(?:ute)?s?)(?: (?:hours?|hrs?|minutes?|mins?|sessions?|evenings?|days?|mornings?|\\p{L}+))? |\\b)(?:a|per|each|every|\\/) ?(?:day|week|fortnight|month|sprint|quarter|year)\\b|\\d+ ?(?:h|hrs?|min)\\/(?:wk|week|day|month)\\b`,
    (match) => {
      if (/^a (?:day|week|month|quarter|year|sprint|fortnight)$/i.test(match[0])) return
      add(match, { kind: 'recurrence' })
    },
  )
  search(
    '\\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|yearly|annually|regularly|ongoing|continuously|constantly|continually|always|often|frequently|from now on|going forward|year[- ]round)\\b',
    (match, before, after) => {
      if (/\b(?:the|our|my|its|their|this|that|your|of)\s+(?:new )?$/i.test(before) && /^ \p{L}/u.test(after))
        return
      if (/^(?:always|often)$/i.test(match[0]) && /^\s*$/.test(before)) return
      add(match, { kind: 'recurrence' })
    },
  )
  search(
    '\\b(?:starting|beginning|as of|effective) (?:today|now|from now|next week|next month|immediately)\\b',
    (match) => add(match, { kind: 'start' }),
  )

  return found.sort((a, b) => a.index - b.index)
}

function isStartWord(text: string): boolean {
  return /^(?:since|from|starting|as of)\b/i.test(text)
}

function fullYear(year: string | undefined): string | undefined {
  return year === undefined ? undefined : year.length === 2 ? `20${year}` : year
}

function monthOf(name: string): number {
  return months.indexOf(name.toLowerCase().slice(0, 3)) + 1
}

function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

/** The next time the calendar has this day, today included; undefined when it never has. */
function nextDay(today: CalendarDate, month: number, day: number): CalendarDate | undefined {
  const year = Number(today.slice(0, 4))
  // Four years on there was a leap day.
  const dates = [0, 1, 2, 3, 4].map((later) => dateOf(year + later, month, day))
  return dates.find((date) => date !== undefined && date >= today)
}

function nextSpan(
  today: CalendarDate,
  [first, last]: [number, number],
  year?: string,
): [CalendarDate, CalendarDate] {
  const of = (named: number): [CalendarDate, CalendarDate] => {
    const from = dateOf(named, first, 1) ?? today
    const after = last === 12 ? `${named + 1}-01-01` : (dateOf(named, last + 1, 1) ?? today)
    return [from, dateOfDayNumber(dayNumber(after) - 1)]
  }
  if (year) return of(Number(year))
  const now = of(Number(today.slice(0, 4)))
  return now[1] >= today ? now : of(Number(today.slice(0, 4)) + 1)
}

/** "Friday, 24 November 2026" where that day is a Tuesday. */
function contradictsWeekday(before: string, date: CalendarDate): boolean {
  const named = before.match(new RegExp(`(${weekdayName}),? (?:the )?$`, 'i'))?.[1]
  return named !== undefined && !weekdays[weekdayOf(date) - 1]?.startsWith(named.toLowerCase().slice(0, 3))
}

/** Whether a word that is a month and a name is a name here. */
function isName(before: string, after: string): boolean {
  if (
    /\b(?:with|ask|tell|help|mentor|coach|meet|join|support|replace|thank|and|for|to|convince|shadow|interview)\s+$/i.test(
      before,
    )
  )
    return true
  if (
    /\b(?:mentored|coached|observed|taught|led|managed|interviewed|given|run|owned|recommended|praised|written|shadowed|reviewed and approved)\s+by\s+$/i.test(
      before,
    )
  )
    return true
  return (
    /^(?:'s (?!end\b)| (?:and i|and her|and his|joins|leaves|returns|retires|starts her|takes over|is|was|will|can|has|does|asks|agrees|says|thinks|from|who|leads|owns)\b|, (?:my|our|who|the)\b| \p{Lu}\p{Ll}+)/iu.test(
      after.replace(/^ (?=[A-Z][a-z]+)/, (space) => space),
    ) &&
    !/^ (?:I|We|The|And|With|To|For|So|By|Because)\b/.test(after) &&
    (/^(?:'s|,| (?:and i|and her|and his|joins|leaves|returns|retires|starts|takes|is|was|will|can|has|does|asks|agrees|says|thinks|from|who|leads|owns)\b)/i.test(
      after,
    ) ||
      /^ \p{Lu}\p{Ll}+/u.test(after))
  )
}
