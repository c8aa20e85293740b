/** The parts of a story in the order in which it is told best. */
export const starParts = ['situation', 'task', 'action', 'result'] as const

export type StarPart = (typeof starParts)[number]

const month = '(january|february|march|april|may|june|july|august|september|october|november|december)'

const signs: Record<StarPart, RegExp> = {
  situation: new RegExp(
    `\\b(at the time|back then|last (year|spring|summer|autumn|fall|winter|month|quarter)|(years?|months?) ago|in ${month}|in (19|20)\\d\\d|when i (was|joined|worked|ran|led|took)|in my (last|previous|current|old|first|second)|at my (last|previous|old)|there was|there were|we (had|were|ran|used|relied)|our (team|program|project|launch|release|company|customers?|platform|service|payments?|vendor|supplier)|the (team|program|project|launch|company|release|migration|vendor|supplier|system|service|plan|deadline|date) (was|were|had|needed|depended)|i was (a|an|the|on|leading|running|working)|one (program|project|release|launch)|we'd|background)\\b`,
    'i',
  ),
  task: /\b(my (own )?(task|job|role|goal|part|responsibility|responsibilities|assignment|remit|charge)|i (had to|needed to|was asked|was responsible|was supposed|was given|was told|was in charge|was accountable|owned|was brought in|was leading|led|ran)|the (goal|aim|task|target|question) was|asked me to|it was (on|up to) me|we (needed|had) to|had to (decide|deliver|get|find|make|move|ship)|i was the (program|project|tpm|one)|responsible for)\b/i,
  action:
    /\b(so |then |first,? |next,? |instead,? |after that,? )?i (then |also |first |quickly |immediately |personally |decided to |started to |began to |went to )?((re|un|over)?(asked|wrote|called|set|built|put|met|went|took|told|made|ran|drew|found|got|gave|brought|sat|spoke|kept|cut|held|chose|began|sent|split|stood|read|thought|laid|led|drove|flew|let|came)|[a-z]{2,}ed)\b/i,
  result:
    /\b(as a result|in the end|the (result|outcome|effect) was|ended up|turned out|(we|they|it|that|which|this|the \w+( \w+)?) (shipped|launched|finished|delivered|saved|landed|dropped|fell|rose|went live|went from|went down|went up|cut|closed|grew|improved|held|stayed|passed|arrived|moved|halved|doubled|signed|came down|came in|renewed|succeeded|failed|slipped by)|(dropped|fell|rose|went|down|up|reduced|improved|cut|grew|shrank|increased|decreased) (from|to|by)|from \S+( \S+){0,4} to \S+|on time|on the (day|date)|(days?|weeks?|months?) (early|late|earlier|later|ahead)|within budget|under budget|without (a |an |any )?(outage|incident|delay|loss)|instead of \S+ (days?|weeks?|hours?|months?))\b/i,
}

export function findStarParts(text: string): StarPart[] {
  return starParts.filter((part) => signs[part].test(text))
}

const reasoning =
  /\b(first|second|third|then|next|after that|before|finally|because|so that|therefore|which means|that means|if|unless|otherwise|instead|rather than|until|for example|for instance|say|by (monday|tuesday|wednesday|thursday|friday|week|the end)|on (monday|tuesday|wednesday|thursday|friday|day)|the reason|trade-?offs?|depends|the risk|worst case|assum\w+|roughly|about \d+|owner|decid\w+|measure\w*|compare\w*|cost\w*|options?|fallback|trigger)\b/gi

/** How many different words an answer uses to put its thoughts in order and give reasons: what stands in for a story elsewhere. */
export function countReasoning(text: string): number {
  return new Set([...text.matchAll(reasoning)].map(([word]) => word.toLowerCase())).size
}
