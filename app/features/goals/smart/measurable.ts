import { numberPattern } from '#app/features/goals/smart/numbers.ts'
import { beginsVague, clausesOf, withoutOpening } from '#app/features/goals/smart/parts.ts'
import { content, findAll, firstMatch, quoted } from '#app/features/goals/smart/text.ts'
import type { TimeFound } from '#app/features/goals/smart/times.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'
import { artefacts, privateMatters } from '#app/features/goals/smart/words.ts'

export type StatedMeasure = { name: string; unit: string; baseline?: number; target?: number }

const n = `[$€£]?${numberPattern}(?:k|m|bn)?`
const fromTo = new RegExp(
  `\\bfrom (?:about |around |roughly |currently |an average of |a |an |the )?${n}\\b[^.;]{0,40}?(?:down |up )?to (?:under |below |at most |at least |over |about |just )?${n}|${n} ?(?:->|=>) ?${n}`,
  'i',
)
const settledByOthers =
  /\b(?:pass(?:ed|es|ing)?(?: the| my| an?)?(?: \S+){0,5}? (?:exam|test|certification|loop|interview|assessment|screen)|pass(?:ed)? (?:the )?(?:PMP|CAPM|CSM|PSM\w*|PRINCE2|ITIL|CKA|SAFe|AWS|\p{Lu}{3,})|(?:pmp|csm|capm|psm|safe|prince2|itil|aws|azure|scrum|pmi-acp)[- ]certif\w+|(?:be|become|get) certified|certificat(?:e|ion)|(?:be|get|being) (?:promoted|hired|accepted|appointed|approved|selected|signed off|named)|promotion (?:to|approved)|(?:job |written |signed )?offer\b|(?:get|have|obtain|receive|win) .{0,60}?\b(?:approved|signed|signed off|sign-off|approval|accepted|funded|confirmed|agreed|adopted|a (?:recorded )?decision|feedback from)|approved by|signed off by|accepted (?:by|at|as)|adopted by|land (?:an? )?(?:\S+ ){0,4}(?:role|job|position|tpm)|(?:secure|win|start|get) (?:an? |my )?(?:\S+ ){0,4}(?:tpm|program manager|senior|staff|infrastructure)?(?: \S+)? ?(?:role|job|position|contract)|move (?:in)?to (?:an? |the )?(?:\S+ ){0,4}(?:role|position|team)|driving licen[cs]e|(?:have|get)\b .{3,60}? (?:reviewed|rated|observed|confirmed|dated|validated|tested|agreed|endorsed|adopted|merged|used) by|to (?:completion|launch|production|ga|go-live)|(?:every|all|each)\b .{2,50}?\b(?:dated|confirmed|owned|signed|approved|documented|closed|reviewed|migrated|resolved|assigned|agreed|tested|published)|take over the|get .{2,40}? to (?:approve|sign|agree|adopt|accept|fund|confirm)|(?:get|earn|obtain|achieve) (?:the |my |an? )?(?:AWS|Azure|GCP|CKA|PMP|CSM|PSM|CAPM|PgMP|ITIL|PRINCE2|SAFe)|(?:each|all|every one) of (?:the |my |our )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) \p{L}+|to (?:level )?[ABC][12])\b/iu
const speaks = /\b(?:[Ss]peak|[Pp]resent|[Tt]alk) at (?:the |an? )?\p{Lu}[\p{L}\d]+/u
const finishing =
  '(?:publish|ship|deliver|launch|release|present|complete|finish|submit|create|draft|build|run|hold|host|facilitate|migrate|document|define|design|set up|introduce|roll out|close|file|send|give|organi[sz]e|write|record|map|conduct|produce|propose|replace|retire|decommission|implement|deploy|rewrite|update|revise|prepare|make|automate|post|share|demo|hand over|consolidate|compile|establish|start|found|open|lead the first|chair|moderate|assemble|develop|rehearse|take|sit|register for|apply (?:to|for)|speak at|give|convert|prototype|pilot|analy[sz]e|carry out|perform|translate|redesign|simplify|outline|negotiate|sign|debrief|recover|upgrade|remove|merge|add|catalogu?e|curate|benchmark|evaluate|audit|interview|agree|resolve|estimate|baseline|defend|pitch|fill in|finali[sz]e|name|list)'
const singleArtefact =
  '(?:document|doc|memo|report|deck|plan|register|map|dashboard|runbook|playbook|rfc|adr|charter|roadmap|template|talk|workshop|post-?mortem|pre-?mortem|retro|retrospective|proposal|review|course|module|tool|script|pipeline|migration|prototype|checklist|page|one-pager|brief|case|case study|portfolio|cv|r[eé]sum[eé]|post|article|guide|diagram|list|log|exam|test|interview|mock|handover|meeting|demo|training|session|release|launch|feature|service|api|schema|budget|forecast|estimate|schedule|timeline|gantt chart|raci|raid log|survey|policy|process|contract|business case|decision record|decision log|decision|agreement|matrix|tracker|board|spec|specification|prd|summary|briefing|scorecard|rubric|paper|book|presentation|newsletter|rollout|roll-out|cutover|offsite|hackathon|glossary|wiki|readme|kick-?off|analysis|audit|inventory|program|project|exercise|game day|drill|application|system|app|site|website|database|warehouse|model|framework|standard|onboarding|conference|class|lunch-and-learn|brown bag|seminar|clinic|faq|announcement|workstream|initiative|simulation|table-?top|guild|rotation|panel|cutover plan|plan|design|story bank|story|marathon|race|half-marathon|glossary)'
const deliverable = new RegExp(
  `\\b${finishing}(?:e?d|ing)?\\b(?: (?:and|then) \\p{L}+)?(?: \\p{L}+ing)? (?:(?:the|a|an|our|my|one|this|its|their|first|next|new|complete|whole)\\b|"|\\p{Lu}|<)(?:[^.;,]{0,60}?)\\b${singleArtefact}\\b`,
  'iu',
)
const finishNamed =
  /\b(?:[Ff]inish|[Cc]omplete|[Pp]ublish|[Ss]hip|[Ll]aunch|[Dd]eliver|[Mm]igrate|[Rr]etire|[Dd]ecommission|[Rr]eplace|[Dd]eprecate|[Rr]oll out|[Rr]elease)(?:ed|ing)?\b (?:the |our |my |all |every )?(?:[\p{L}\d'-]+ ){0,3}?(?:\p{Lu}[\p{L}\d-]+|v\d+(?:\.\d+)+|<[^>]+>|"[^"]+")/u
const titled = new RegExp(
  `\\b${finishing}(?:e?d|ing)?\\b (?:the |a |my |our )?(?:\\p{L}+ )?"[^"]{3,80}"`,
  'iu',
)
const direction =
  /\b(?:more|fewer|less|faster|slower|quicker|shorter|longer|higher|lower|reduc\w+|increas\w+|decreas\w+|cut(?:ting)?|shorten\w*|lower(?:ing)?|rais\w+|grow(?:ing)?|shrink\w*|minimi[sz]\w+|maximi[sz]\w+|speed up|double[ds]?|doubling|halve[ds]?|triple[ds]?|twice|boost\w*)\b/i
const countable =
  /\b(?:incidents?|delays?|slips?|time|hours|days|costs?|budget|bugs?|defects?|latency|escalations?|meetings?|satisfaction|coverage|throughput|velocity|surprises?|errors?|downtime|uptime|outages?|overruns?|backlog|tickets?|handovers?|on-time|accuracy|variance|rework|interruptions?|response|score|nps|rate|frequency|availability|attendance|turnover|reports?|reviews?|risks?|dependencies|stakeholders?|questions?|books?|articles?|talks?|deploys?|deployments?|releases?|spend(?:ing)?|salary|pay|emails?|connections?|feedback|delivery|estimates?)\b/i
const inputHours = new RegExp(`\\b(?:${numberPattern}|an?|half an) ?(?:h|hrs?|hours?|min(?:ute)?s?)\\b`, 'i')
const effortPhrase = new RegExp(
  `\\b${numberPattern} ?(?:h|hrs?|hours?|min(?:ute)?s?) (?:a|per|each|every) (?:day|week|month)`,
  'gi',
)
const frequency =
  /\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|regularly|often|every (?:day|week|month|sprint|quarter|other week|morning|evening|\w+day|standup|release|project|incident|meeting|program)|each (?:day|week|month|sprint|quarter|morning|\w+day|release|project|program)|(?:once|twice|\w+ times) (?:a|per|each) \w+|(?:a|per) (?:day|week|month|sprint|quarter))\b/i
const uncounted =
  /\b(?:read(?:ing)?|attend(?:ing)?|watch(?:ing)?|listen(?:ing)?|shadow(?:ing)?|participat\w+|tak(?:e|ing) (?:a |some |more |an? online )?(?:course|class|training)s?|study(?:ing)?|practi[sc](?:e|ing)|network(?:ing)?|meet(?:ing)? (?:with )?(?:people|others|peers|leaders|stakeholders))\b/i
const roleState =
  /^(?:be|become|work as|act as|turn into|grow into|transition|switch|operate as|perform as|move)\b.*\b(?:tpm|program manager|lead|leader|manager|senior|staff|principal|mentor|expert|engineer|director|architect|cto|ceo|cio|vp|head|owner|level \d|L\d|IC\d)\b/i
const rank =
  /\b(?:top[ -](?:\d+%?|ten|five|three)|number (?:one|1)\b|#\s?1\b|no\. ?1|(?:the )?best|world[- ]class|10x|first[- ]class)/i
const emptyPercent =
  /\b(?:give|put in|be|am|feel|commit(?:ted)?|become)\s+(?:a )?(?:100|110|120|200|1000) ?(?:%|percent|per cent)|\b(?:100|110|120|200) ?(?:%|percent) (?:committed|ready|confident|effort|sure|focus(?:ed)?|dedicat\w+|motivat\w+|myself|better)/i

/** Whether a stranger could tell that it is done. Numbers that are names, dates or hours of input measure nothing. */
export function judgeMeasurable(goal: {
  statement: string
  measure: StatedMeasure | undefined
  times: TimeFound[]
}): Letter {
  const { measure } = goal
  // Numbers in a reason are not what will be reached.
  const statement = content(goal.statement).replace(
    /\b(?:because|since (?:i|we|my|our|the)|as (?:i|we|my|our)) .*$/i,
    '',
  )
  if (measure?.name && measure.target !== undefined) {
    if (isInput(measure)) {
      return {
        verdict: 'weak',
        quotes: [measure.name],
        suggestion: 'Hours put in are effort. Count what the hours produce.',
      }
    }
    return {
      verdict: 'strong',
      quotes: [`${measure.name}: ${measure.target}${measure.unit ? ` ${measure.unit}` : ''}`],
    }
  }
  const text = withoutTimes(statement, goal.times)
  const strong = statement ? checkable(statement, text) : undefined
  if (strong) {
    const clauses = clausesOf(statement)
    const open =
      clauses.length > 1
        ? clauses.find(
            (clause) => beginsVague(clause) && !checkable(clause, clause) && !roleState.test(clause),
          )
        : undefined
    if (open) {
      return {
        verdict: 'weak',
        quotes: [quoted(open)],
        suggestion: 'Only a part of this can be checked. Give the rest a measure, or a goal of its own.',
      }
    }
    return { verdict: 'strong', quotes: [strong] }
  }
  if (measure && (measure.name || measure.target !== undefined)) {
    return {
      verdict: 'weak',
      quotes: [measure.name || String(measure.target)],
      suggestion: measure.name ? 'Say which value of it you want to reach.' : 'Say what the number counts.',
    }
  }
  const weak = statement
    ? half(statement.replace(/\b(?:so that|so (?:i|we)|in order to)\b.*$/i, ''), text)
    : undefined
  if (weak) return { verdict: 'weak', quotes: [weak.quote], suggestion: weak.suggestion }
  return {
    verdict: 'missing',
    quotes: [],
    suggestion:
      'Add a number to reach, a thing that will be finished, or a yes or no that somebody else gives.',
  }
}

function isInput({ name, unit }: StatedMeasure): boolean {
  const said = `${name} ${unit}`
  const isTime = /\b(?:hours?|hrs?|minutes?|mins?|time)\b/i.test(said)
  return (
    isTime &&
    /\b(?:stud\w+|spent|practi[sc]\w+|reading|read|learn\w*|training|invested|worked|preparation|put in)\b/i.test(
      said,
    )
  )
}

function withoutTimes(statement: string, times: TimeFound[]): string {
  let text = statement
  for (const { index, end } of times) text = text.slice(0, index) + ' '.repeat(end - index) + text.slice(end)
  return text.replace(/ +/g, ' ')
}

/** The words that somebody else could check; undefined when there are none. */
function checkable(statement: string, text: string): string | undefined {
  if (emptyPercent.test(statement)) return undefined
  return (
    firstMatch(statement, fromTo) ??
    percentReached(text) ??
    valueReached(text) ??
    countReached(text) ??
    noneLeft(text) ??
    firstMatch(statement, settledByOthers) ??
    firstMatch(statement, speaks) ??
    singleDeliverable(statement)
  )
}

function singleDeliverable(statement: string): string | undefined {
  if (
    beginsVague(withoutOpening(statement)) &&
    !/^(?:build|develop|become|contribute|support)\b/i.test(withoutOpening(statement))
  )
    return undefined
  const found =
    firstMatch(statement, deliverable) ?? firstMatch(statement, finishNamed) ?? firstMatch(statement, titled)
  if (!found) return undefined
  // Hours a week are effort, not a rhythm of the thing itself.
  const isRepeated = frequency.test(statement.replace(effortPhrase, ''))
  if (/^(?:take|sit|make|give|prepare|start|run|hold|send|post|share|present)\b/i.test(found) && isRepeated)
    return undefined
  if (isRepeated && /\b(?:a|an)\s/i.test(found)) return undefined
  return found
}

function percentReached(text: string): string | undefined {
  for (const match of findAll(
    text,
    new RegExp(`(${numberPattern}) ?(?:%|percent\\b|per cent\\b|percentage points\\b|pp\\b)`, 'i'),
  )) {
    const before = text.slice(0, match.index)
    const after = text.slice((match.index ?? 0) + match[0].length)
    if (
      /\b(?:top|by(?: at least| about| around| over| more than| up to)?|another|additional|extra|give|spend|spending|devote|dedicate|invest|using|use)\s+$/i.test(
        before,
      )
    )
      continue
    if (
      /^ (?:more|fewer|less|faster|slower|better|higher|lower|quicker|shorter|increase|decrease|improvement|reduction|growth|of my (?:time|week|day)|time\b|raise|committed|ready|discount|boost|gain|drop|cut)/i.test(
        after,
      )
    )
      continue
    if (
      /\b(?:cut|reduce|increase|improve|raise|lower|boost|grow|decrease)\b(?! .*\bto\b)[^.;]{0,40}$/i.test(
        before,
      ) &&
      !/\bto(?: at least| over| under| above| below)?\s+$/i.test(before) &&
      !/^ of\b/i.test(after)
    )
      continue
    const lead =
      before.match(
        /(?:\b(?:at least|above|over|under|below|to|of|reach|hit|score|achieve|keep|with|more than|less than|up to)\s+)+$/i,
      )?.[0] ?? ''
    return quoted(`${lead}${match[0]}${after.match(/^ (?:of )?(?:the |all )?[\p{L}-]+/u)?.[0] ?? ''}`)
  }
  return undefined
}

function valueReached(text: string): string | undefined {
  const value = new RegExp(
    `\\b(?:to|at|of|above|over|under|below|at least|at most|no more than|fewer than|less than|more than|within|reach|hit|score|scor\\w+|achieve|rating of|average of|level|threshold of|target of|>=?|<=?)(?: (?:a|an|the|about|around|or|under|below|above|over|at least|at most|less than|fewer than|more than|score|level|rating|reading|observed|average|of|mock|nps|csat))*\\s+(?:[$€£]\\s?)?(${numberPattern})(?:k|m|bn)?\\b(?! ?(?:%|percent|per cent|years? of|people\\b|engineers?\\b|teams?\\b|hours? (?:a|per|each)|minutes? (?:a|per|each)|edition|days? plan))(?:\\s?(?:/|out of|of|or (?:higher|more|less|fewer|better))\\s?\\d*)?(?: (?:minutes?|hours?|days?|weeks?|points?|seconds?|ms))?`,
    'i',
  )
  const currency =
    /[$€£]\s?\d[\d.,]*(?:k|m|bn)?|\b\d[\d.,]*(?:k|m)? ?(?:dollars|euros|pounds|usd|eur|gbp|chf)\b/i
  const money = text.match(currency)
  if (
    money &&
    /\b(?:save|saving|earn|raise|reduce|cut|negotiate|reach|bring|salary|lower|offer|budget)\b/i.test(text)
  )
    return quoted(money[0])
  const verbs =
    /\b(?:reduce|cut|keep|shorten|reach|raise|bring|lower|increase|get|score|scor\w+|achieve|hit|respond|answer|deliver|resolve|restore|limit|shrink|hold|drop|rated?|reading|run|swim|finish|close|decided?|improve|move|decrease|rating|average|deploy|grow|maintain)\b/i
  if (!verbs.test(text)) return undefined
  for (const match of findAll(text, value)) {
    const word = match[0]
    const before = text.slice(0, match.index)
    // Hours of input and the size of a team say nothing about an end.
    if (
      /\b(?:team|group|org(?:anisation|anization)?|staff|panel|audience|chapter|phase|sprint|version|section|part|season|room|step|stage|tier|series|windows|java|python|iso|soc|gpt)\s+(?:of )?$/i.test(
        before,
      ) ||
      (/\bof\s+\d+$/i.test(word) && /\b(?:team|group|group|one|out|part|cohort)\s$/i.test(before))
    )
      continue
    if (/\b(?:chapter|phase|version|top)\b/i.test(word)) continue
    if (
      /^level\s/i.test(word) &&
      !/\b(?:reach|observed|rated|reading|score|achieve|hit|get to|from)\b/i.test(before)
    )
      continue
    if (
      /^(?:of|at|to|level|within)\s/i.test(word) &&
      /\b(?:one|1)$/i.test(match[1] ?? '') &&
      !/\d/.test(match[1] ?? '')
    )
      continue
    if (/^(?:to|at|of)\s+\p{Lu}/u.test(word)) continue
    if (/\bby\s+$/i.test(before)) continue
    return quoted(word)
  }
  return undefined
}

const notCounted =
  "years?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|seconds?|quarters?|sprints?(?! (?:retro|review|plan|demo))|times? (?:a|per|each)|times (?:more|better|faster)|percent|per|x|am|pm|o'clock|edition|year-old|people strong|fold|of (?:the|my|our) (?:best|most|goals?)|and only|another|day|thing|things|goals?|more|most|step|ways?|or|to|and|in|on|at|by|for|if|is|a|an|the|that|with|as"

function countReached(text: string): string | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.:/#&+-])(${numberPattern}|a couple of|a pair of|both|an?(?= (?:second|third|fourth)))(?![\\d%:/.-]*\\d)(?!-)\\+? (?:or more |new |more |different |real |written |full |good |weekly |monthly |quarterly |of (?:the|my|our) )*(?!(?:${notCounted})\\b)([\\p{L}][\\p{L}'-]*(?: [\\p{L}'-]+)?)`,
    'iu',
  )
  for (const match of findAll(text, pattern)) {
    const before = text.slice(0, match.index)
    if (
      /\b(?:across|for|with|among|amongst|between|from|serving|of up to|of|team of|over the|in|top|by|like|as|within|to|affecting|spanning|covering|involving|against|under)\s+(?:the |my |our |all |at least |about |roughly |over )?$/i.test(
        before,
      ) &&
      !/\b(?:total of|minimum of|of at least|set of|series of|list of|pack of|feedback from|reviews? from|sign-off from|approval from|confirmation from|offers? from|bank of|portfolio of|backlog of|out of|number of)\s+(?:the |at least )?$/i.test(
        before,
      )
    )
      continue
    // "PMBOK 7 guide", "Windows 11 laptops": the number belongs to a name.
    const word = before.match(/([\p{L}\d]+)\s+$/u)?.[1]
    if (
      word &&
      /^\p{Lu}/u.test(word) &&
      /^\d/.test(match[0]) &&
      before.trim() !== word &&
      !/[.;:]\s*\S+\s+$/.test(before)
    )
      continue
    if (
      word &&
      /^(?:level|phase|version|chapter|edition|sprint|tier|stage|step|part|section|iso|soc|prince|python|java|windows|release|milestone|team|room|floor|building|page|volume|season|gpt|web|horizon|wave|round|option|plan|priority|type|class|grade|top)$/i.test(
        word,
      )
    )
      continue
    if (/^one\b/i.test(match[1] ?? '') && /\b(?:another|day|thing|place|hand|side)\b/i.test(match[2] ?? ''))
      continue
    if (
      frequency.test(
        text.slice(match.index ?? 0, (match.index ?? 0) + match[0].length + 25).replace(/^\S+ /, ''),
      ) &&
      /^(?:\s*\p{L}+)? ?(?:a|per|each|every)\b/iu.test(
        text.slice((match.index ?? 0) + (match[1]?.length ?? 0) + 1 + (match[2]?.split(' ')[0]?.length ?? 0)),
      )
    )
      continue
    if (
      /\b(?:lead|manage|join|run|managing|leading|coordinate|head)\s+(?:a |the )?(?:team|group|org\w*) of\s+$/i.test(
        before,
      )
    )
      continue
    return quoted(match[0])
  }
  return undefined
}

function noneLeft(text: string): string | undefined {
  return firstMatch(
    text,
    /\b(?:zero|no) (?:open |missed |unplanned |overdue |critical |late |sev-?\d |p\d |unowned |stale |new |more |customer |known |blocked )*(?:incidents?|defects?|bugs?|surprises?|delays?|slips?|escalations?|risks?|dependencies|outages?|downtime|tickets?|handovers?|entries|milestones?|releases?|regressions?|errors?|questions?|deadlines?|items?|blockers?|rollbacks?|alerts?|overruns?|data loss|sev-?\d|p\d)\b/i,
  )
}

/** A direction, a rhythm, hours: half of a measure. */
function half(statement: string, text: string): { quote: string; suggestion: string } | undefined {
  const own = (pattern: RegExp, source = statement) => firstMatch(source, pattern)
  if (emptyPercent.test(statement)) return undefined
  const change = own(
    new RegExp(
      `\\bby (?:at least |about |around |over |up to |more than )?${numberPattern}(?: ?(?:%|percent|per cent|x|times))?|${numberPattern} ?(?:%|percent|per cent|x\\b|times) ?(?:more|fewer|less|faster|better|higher|lower|as \\w+)?`,
      'i',
    ),
    text,
  )
  if (change && !/^(?:top)/i.test(change) && !rank.test(statement))
    return { quote: change, suggestion: 'A change needs its start: say from which value to which.' }
  if (rank.test(statement) && !direction.test(statement.replace(rank, ''))) {
    return undefined
  }
  const state = roleState.test(withoutOpening(statement))
    ? quoted(withoutOpening(statement).split(' ').slice(0, 6).join(' '))
    : undefined
  if (state && !/\b(?:better|good|great|more|best)\b/i.test(state))
    return {
      quote: state,
      suggestion: 'Say which yes settles it: an offer, a promotion, a name on an org chart.',
    }
  const better = own(
    /\b(?:improv\w+|better|optimi[sz]\w+|streamlin\w+)\b.*\b(?:on-time|deliver(?:y|ies)|accuracy|satisfaction|latency|uptime|availability|coverage|time|costs?|velocity|throughput|rates?|attendance|turnaround|response|cycle|speed|estimates|nps|score)\b/i,
  )
  if (better) return { quote: better, suggestion: 'Say from how much to how much.' }
  const moves = own(direction)
  if (
    moves &&
    countable.test(statement) &&
    !/\b(?:more|better)\s+(?:confident|comfortable|strategic|visible|proactive|organi[sz]ed|assertive|effective|efficient|productive|technical|patient|positive|resilient|influential)\b/i.test(
      statement,
    )
  ) {
    return { quote: moves, suggestion: 'Say from how much to how much.' }
  }
  const hours = own(inputHours)
  if (hours)
    return { quote: hours, suggestion: 'Hours put in are effort. Say what they produce, and how many of it.' }
  const rhythm = own(frequency)
  if (rhythm) return { quote: rhythm, suggestion: 'A rhythm needs a total: how many in all?' }
  const read = own(uncounted)
  if (read && !privateMatters.test(statement))
    return { quote: read, suggestion: 'Say how many, or what you will show afterwards.' }
  const loose = own(
    new RegExp(
      `\\b(?:review|walk|check|track|discuss|improve my|${finishing})\\b(?: \\p{L}+){0,4}? (?:${artefacts})\\b`,
      'iu',
    ),
  )
  if (loose) return { quote: loose, suggestion: 'Say how many, or name the one that will be finished.' }
  const lead = own(
    /\b(?:lead|manage|own|drive|coordinate|mentor|coach|run|keep|maintain|track)\b (?:an? |the |our |my )?[\p{L}-]+(?: [\p{L}-]+)?/iu,
  )
  if (lead && !beginsVague(withoutOpening(statement)))
    return {
      quote: lead,
      suggestion: 'Say what will stand at its end, or a number that it will have reached.',
    }
  return undefined
}
