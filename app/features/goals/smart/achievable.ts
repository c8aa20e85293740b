import { type CalendarDate, daysBetween } from '#app/domain/calendar-date.ts'
import { numberOf, numberPattern } from '#app/features/goals/smart/numbers.ts'
import { content, findAll, firstMatch, quoted } from '#app/features/goals/smart/text.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'

const amount = `(${numberPattern}|an?|half an|one and a half)`
const unit = '(h|hrs?|hours?|min|mins|minutes?)'

/** A share by which two statements of the weekly effort may differ. */
const tolerance = 0.25

/** Hours that a thing of the kind takes at least: a floor for what is absurd, not an estimate. */
const hoursOf: [RegExp, number][] = [
  [/^(?:certifications?|certificates?|exams?)/i, 30],
  [/^books?/i, 4],
  [/^(?:courses?|classes)/i, 4],
  [/^(?:talks?|workshops?|presentations?|conferences?)/i, 4],
  [/^(?:languages?)/i, 300],
  [/^(?:posts?|articles?|papers?|memos?|proposals?)/i, 1.5],
  [
    /^(?:modules?|interviews?|mocks?|mock interviews?|reports?|reviews?|situations?|scenarios?|meetings?|post-?mortems?|pre-?mortems?)/i,
    0.5,
  ],
  [/^questions?/i, 0.1],
  [/^(?:promotions?|offers?)/i, 40],
]

/** Hours of what is carried through from start to end; what is only looked at or done to it takes less. */
const wholeThing = /^(?:programs?|migrations?|projects?|launch(?:es)?)/i
const hoursOfWhole = 40
const carries =
  /\b(?:lead|run|deliver|launch|complete|finish|ship|manage|build|land|start|execute|migrate|own|drive|led|delivered|launched|completed|finished|shipped|managed|built)\b/i

/** Whether the effort is stated and fits the hours there are. It judges time, not talent. */
export function judgeAchievable(
  goal: {
    statement: string
    relevance: string
    effortHours: number | undefined
    baseline: number | undefined
    measureName: string
    target: number | undefined
  },
  context: { today: CalendarDate; hoursPerWeek: number; dueOn: CalendarDate | undefined },
): Letter {
  const text = content(goal.statement)
  const said = text ? effortSaid(`${text}. ${content(goal.relevance)}`, context) : undefined
  const field = goal.effortHours
  const hours = field ?? said?.hours
  const quotes = [field === undefined ? (said?.quote ?? '') : `${field} hours a week`].filter(Boolean)
  const absurd = text ? absurdScope(text, goal, context, hours) : undefined
  if (hours !== undefined) {
    if (hours > context.hoursPerWeek) {
      return {
        verdict: 'weak',
        quotes,
        suggestion: `You have ${context.hoursPerWeek} hours a week. Make it smaller, or the date later.`,
      }
    }
    if (
      field !== undefined &&
      said &&
      Math.abs(field - said.hours) > tolerance * Math.max(field, said.hours)
    ) {
      return {
        verdict: 'weak',
        quotes: [...quotes, said.quote],
        suggestion: 'The two statements of the effort differ. Keep the honest one.',
      }
    }
    if (absurd) {
      return {
        verdict: 'weak',
        quotes: [...quotes, absurd],
        suggestion: 'That is far more than these hours hold. Cut the scope to what they can.',
      }
    }
    return { verdict: 'strong', quotes }
  }
  const ground =
    groundSaid(text, content(goal.relevance)) ??
    (goal.baseline === undefined ? undefined : `from ${goal.baseline}`)
  if (ground) {
    return {
      verdict: 'weak',
      quotes: [ground],
      suggestion: 'Say how many hours a week it will take, and hold them against the hours you have.',
    }
  }
  return {
    verdict: 'missing',
    quotes: [],
    suggestion: 'Say how many hours a week it takes and where you start from.',
  }
}

/** Effort as hours a week, from a phrase such as "30 minutes a day" or "20 hours in all" with a date. */
function effortSaid(
  text: string,
  { today, dueOn }: { today: CalendarDate; dueOn: CalendarDate | undefined },
): { hours: number; quote: string } | undefined {
  const often = new RegExp(
    `\\b${amount} ?${unit}(?: of [\\p{L} -]{1,30}?)?(?:,| of my time)? ?(?:(?:a|per|each|every|\\/|on|in the|of each|over each) ?)(day|week|wk|weekday|workday|working day|month|fortnight|sprint|morning|evening|night|afternoon|weekend|other day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends|mornings|evenings|weekdays)\\b|\\b${amount} ?${unit} (daily|weekly|monthly)\\b|\\b(?:weekly|every week|each week|every weekend|every (?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:for )?${amount} ?${unit}\\b|\\b(?:daily|every day|each day|every weekday|every morning|each morning|every evening),? (?:for )?${amount} ?${unit}\\b`,
    'iu',
  )
  for (const match of findAll(text, often)) {
    const before = text.slice(Math.max(0, (match.index ?? 0) - 50), match.index)
    // Hours that are won or that something else takes are an outcome.
    if (
      /\b(?:sav\w+|cut\w*|reduc\w+|free\w*(?: up)?|reclaim\w*|costs?|costing|loses?|wastes?|from|takes(?! me\b)|took|within|under|below|less than|(?:team|we|engineers|people|leads?) spends?|win back|instead of|shorten\w*|giv\w+|gave|gains?|gets?)\b[^.;,]{0,35}$/i.test(
        before,
      ) &&
      !/\bi (?:will )?spend\b/i.test(before)
    )
      continue
    const [, many, one, often_, many2, one2, often2, many3, one3, many4, one4] = match
    const word = many ?? many2 ?? many3 ?? many4 ?? '1'
    const kind = one ?? one2 ?? one3 ?? one4 ?? 'h'
    const each = (often_ ?? often2 ?? (many3 ? 'week' : 'day')).toLowerCase()
    const hours = hoursIn(word, kind) * timesAWeek(each)
    if (Number.isFinite(hours)) return { hours, quote: quoted(match[0]) }
  }
  const total = text.match(
    new RegExp(
      `\\b(?:in all|in total|total of|overall|about|roughly|takes?|need(?:s|ing)?|invest(?:ing)?|spend(?:ing)?|budget(?:ing)?|estimated?(?: at)?|effort:?|within|with|for|approximately|around)?:? ?(?:about |around |roughly |a total of )?(${numberPattern}) ?(h|hrs?|hours?)(?: of (?:work|study|effort|preparation|practice|training|learning|reading))?(?: in total| in all| total| overall| altogether)?\\b(?! (?:a|per|each|every|later|before|after|of (?:downtime|sleep))\\b)`,
      'i',
    ),
  )
  if (total && dueOn && dueOn > today) {
    const before = text.slice(0, total.index)
    const isOutcome =
      /\b(?:sav\w+|cut\w*|reduc\w+|within|under|below|in less than|respond|answer|restore|resolve|from|to)\b[^.;]{0,40}$/i.test(
        `${before}${total[0].replace(/\d.*/, '')}`,
      ) && !/\b(?:spend|invest|takes?|need|in total|in all|total)\b/i.test(total[0])
    if (
      !isOutcome &&
      /\b(?:spend|invest|takes?|needs?|needing|in total|in all|total|effort|work|study|preparation|practice|training|learning|reading|about|roughly|around|budget|estimated?)\b/i.test(
        total[0],
      )
    ) {
      return {
        hours: (numberOf(total[1] ?? '') * 7) / Math.max(7, daysBetween(today, dueOn)),
        quote: quoted(total[0]),
      }
    }
  }
  return undefined
}

function hoursIn(word: string, kind: string): number {
  const value = /^half an$/i.test(word) ? 0.5 : /^one and a half$/i.test(word) ? 1.5 : numberOf(word)
  return kind.toLowerCase().startsWith('m') ? value / 60 : value
}

function timesAWeek(each: string): number {
  if (/^(?:day|daily|morning|evening|night|afternoon|mornings|evenings)$/.test(each)) return 7
  if (/^(?:weekday|weekdays|workday|working day)$/.test(each)) return 5
  if (/^other day$/.test(each)) return 3.5
  if (/^(?:month|monthly)$/.test(each)) return 12 / 52
  if (/^(?:fortnight|sprint)$/.test(each)) return 0.5
  return 1
}

/** The words that ask for more than anybody could give. */
function absurdScope(
  text: string,
  goal: { measureName: string; target: number | undefined; baseline: number | undefined },
  {
    today,
    dueOn,
    hoursPerWeek,
  }: { today: CalendarDate; dueOn: CalendarDate | undefined; hoursPerWeek: number },
  hours: number | undefined,
): string | undefined {
  const everything = firstMatch(
    text,
    /\b(?:(?:learn|know|master|read|understand|memori[sz]e) (?:absolutely )?(?:everything|all (?:of )?(?:the )?(?:books?|languages?|programming|cloud|aws|there)|every (?:book|language|framework|service))|everyone in the (?:company|world)|(?:the )?(?:whole|entire) (?:world|industry|internet)|never (?:make|have) (?:a|any|another) (?:single )?mistakes?|all (?:the )?certifications?|every certification|world peace|solve all)\b/i,
  )
  if (everything) return everything
  const weeks = dueOn ? Math.max(1 / 7, daysBetween(today, dueOn) / 7) : undefined
  if (weeks !== undefined) {
    const leap = firstMatch(
      text,
      /\b(?:become|be|get promoted to|promoted to|promotion to|from (?:junior|associate|intern|engineer) to) (?:an? |the |our )?(?:ceo|cto|cio|vp|vice president|chief|director|head of|principal|distinguished|fellow)\b/i,
    )
    if (leap && weeks <= (/principal|director|head/i.test(leap) ? 13 : 104)) return leap
    const offer = firstMatch(text, /\b(?:be promoted|get promoted|promotion|job offer|an offer)\b/i)
    if (offer && weeks < 1) return offer
  }
  const things = [
    ...findAll(
      text,
      new RegExp(
        `\\b(${numberPattern}) (?:different |new |more |full |technical |program management |pages? long |\\p{L}+ )?([\\p{L}-]+)`,
        'iu',
      ),
    ),
  ].map((match) => ({
    count: numberOf(match[1] ?? ''),
    thing: match[0].replace(/^\S+ /, '').split(' '),
    isCarried: carries.test(text.slice(0, match.index).split(' ').slice(-4).join(' ')),
    quote: quoted(match[0]),
  }))
  const own =
    goal.target === undefined
      ? []
      : [
          {
            count: Math.abs(goal.target - (goal.baseline ?? 0)),
            thing: goal.measureName.split(' '),
            isCarried: carries.test(goal.measureName),
            quote: `${goal.target} ${goal.measureName}`,
          },
        ]
  for (const { count, thing, isCarried, quote } of [...things, ...own]) {
    const least =
      isCarried && thing.some((word) => wholeThing.test(word))
        ? hoursOfWhole
        : hoursOf.find(([pattern]) => thing.some((word) => pattern.test(word)))?.[1]
    if (!least || !Number.isFinite(count) || weeks === undefined) continue
    const needed = (count * least) / weeks
    if (needed > Math.max(3 * (hours ?? hoursPerWeek), 1) && needed > 4) return quote
  }
  if (weeks !== undefined && weeks <= 1) {
    const exam = firstMatch(
      text,
      /\b(?:pass (?:the )?(?:PMP|CISSP|CKA|PgMP|AWS)|fluent|master \w+|learn (?:\w+ )?(?:python|java|kubernetes|spanish|german|japanese|mandarin|machine learning))\b/i,
    )
    if (exam) return exam
  }
  return undefined
}

function groundSaid(text: string, relevance: string): string | undefined {
  const all = `${text}. ${relevance}`
  return (
    firstMatch(
      all,
      new RegExp(
        `\\bfrom (?:about |around |roughly |currently |an average of )?[$€£]?${numberPattern}(?: ?%| ?percent)?[^.;]{0,40}? to\\b|\\b(?:currently|now at|today at|up from|down from|starting from|i have (?:already )?(?:done|finished|passed|read|written)|so far|already (?:have|done|passed|wrote|finished|at))\\b[^.;]{0,40}`,
        'i',
      ),
    ) ??
    firstMatch(
      all,
      /\b(?:my |the )?(?:manager|lead|boss|director|team|company|employer)(?: has| have)? (?:gave|given|gives|promised|promises|agreed|agrees|approved|approves|freed|set aside|grants?|granted|allows?|lets?|pays?|offered|backs?|supports?|sponsors?|funded|will (?:fund|pay|give))\b[^.;]{0,40}|\b(?:protected|dedicated|blocked|reserved|set[- ]aside|spare|allotted|free) (?:time|hours?|days?|slots?|fridays?|mornings?|afternoons?)\b|\bstudy leave\b|\btime set aside\b|\b(?:20|10)(?:%| percent) time\b|\bsabbatical\b|\btraining budget\b|\blearning budget\b|\bblock(?:ed|ing)? (?:out )?(?:the |my |every |each )?(?:\w+day|mornings?|afternoons?|evenings?|calendar|time)\b/i,
    ) ??
    firstMatch(
      all,
      /\b(?:every|each|on) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekday|morning|evening|afternoon|night|lunch(?: break)?|sunday)s?(?: (?:morning|afternoon|evening|night|lunch)s?)?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:mornings?|afternoons?|evenings?|nights?|lunch(?:es)?)\b|\b(?:during|over|at|in my) (?:my )?(?:lunch(?: breaks?)?|commute|evenings?|weekends)\b|\b(?:on|at) (?:the )?(?:weekends?|my commute)\b|\bafter work\b|\bbefore work\b|\b(?:one|two|three|\d) (?:evenings?|mornings?|afternoons?|lunch breaks?|days?) (?:a|per|each|every) (?:week|month|sprint)\b/i,
    )
  )
}
