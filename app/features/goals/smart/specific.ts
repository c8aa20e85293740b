import { numberPattern } from '#app/features/goals/smart/numbers.ts'
import { beginsVague, beginsWithAction, clausesOf, withoutOpening } from '#app/features/goals/smart/parts.ts'
import { content, firstMatch, quoted } from '#app/features/goals/smart/text.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'
import { artefacts, broadSubjects, emptyWords, privateMatters } from '#app/features/goals/smart/words.ts'

const namedExam =
  /\b(?:PMP|CAPM|PgMP|PfMP|PMI-\w+|CSM|CSPO|PSM(?: ?I{1,3})?|PSPO|SAFe(?! (?:way|place))|PRINCE2|MSP|ITIL|CKA|CKAD|CISSP|CISA|CCNA|AZ-\d+|SAA-C\d+|TOGAF|Six Sigma|IELTS|TOEFL|DELE|JLPT(?: N\d)?|(?:AWS|Azure|GCP|Google Cloud)(?: [A-Z]\w+){0,3} (?:exam|certificat\w+|Practitioner|Architect|Associate)|(?:professional |\w+ )?(?:certificat(?:e|ion)) exam)\b/

const roleKind =
  '(?:senior|staff|principal|associate|lead|junior|entry[- ]level|mid[- ]level|infrastructure|data|product|security|it|operations|r&d|research|machine[- ]learning|ml|ai|platform|cloud|hardware|payments|mobile|L\\d|IC\\d|level \\d|E\\d|first)'
/** A role with its level, kind or place. */
const namedRole = new RegExp(
  `\\b${roleKind}(?: ${roleKind})* (?:tpm|technical program manager|program manager|technical program management|role|position|level|engineer(?:ing manager)?)\\b|\\b(?:tpm|technical program manager|program manager)(?: role| job| position| offer)? (?:at|in|for|on|with) (?:the |a |an |our |my )?[\\p{L}\\d]|\\b(?:tpm|program manager)[ -](?:\\d|I{1,3}|IV|V)\\b|\\b(?:promot\\w+|promotion) (?:from .* )?to (?:the )?(?:senior|staff|principal|lead|L\\d|IC\\d|level|tpm|program|manager|director|head|E\\d)|\\bto (?:L|IC|E|level )\\d\\b|\\b(?:cto|ceo|cio|vp|director|head|lead|owner|chair) of \\p{L}`,
  'iu',
)
const forum =
  /\b(?:observed (?:level|reading)(?: of)? \d|design review|architecture review|steering (?:committee|group)|all-hands|town hall|QBR|business review|board meeting|staff meeting|leadership (?:meeting|review)|(?:the|our|my) (?:stand-?up|retro(?:spective)?|planning|sync|offsite|guild|demo|kick-?off|launch review|on-call rotation|change advisory board|CAB)|meetup|conference|hackathon|community of practice|on-call rotation|level [1-5] (?:in|of|for) \p{L}+|v\d+(?:\.\d+)+)\b/iu
const broad = new RegExp(`\\b(?:${broadSubjects})\\b`, 'i')
const fromTo = new RegExp(
  `\\bfrom (?:about |around |roughly |an average of )?[$€£]?${numberPattern}[^.;]{0,40}? (?:down |up )?to (?:under |below |at most |at least |over )?[$€£]?${numberPattern}`,
  'i',
)
const negative =
  /^(?:stop|quit|avoid|don't|do not|never|no longer|not|cease|refrain|give up|less|fewer|no more|without)\b/i
const namedBook = /"[^"]{3,60}"|'[A-Z][^']{3,60}'/
const placeholder = /<[^<>]{2,40}>/

/** Whether two readers would picture the same thing. Rests on the statement; a measure's name can lend it its object. */
export function judgeSpecific(goal: { statement: string; measureName: string; hasFromTo: boolean }): Letter {
  const statement = content(goal.statement)
  if (!statement || !hasSubject(statement)) {
    return {
      verdict: 'missing',
      quotes: statement ? [quoted(statement)] : [],
      suggestion: 'Say what you will have done, to what: "Run a pre-mortem for the storage migration".',
    }
  }
  const clauses = clausesOf(statement)
  const main = clauses[0] ?? statement
  if (negative.test(withoutOpening(statement)) && !clauses.slice(1).some(beginsWithAction)) {
    return {
      verdict: 'weak',
      quotes: [quoted(main)],
      suggestion: 'It says what to stop. Say what you will do instead, and where.',
    }
  }
  const several = severalEnds(clauses, statement)
  if (several) {
    return {
      verdict: 'weak',
      quotes: several.map(quoted),
      suggestion: 'These are several goals. Keep the first here and make the others goals of their own.',
    }
  }
  const object = namedObject(statement)
  const isVague = beginsVague(main) && !hasStrongVerb(main)
  if (isVague) {
    const verb = quoted(main.split(' ').slice(0, 3).join(' '))
    // What is measured lends its name to a pale subject, not to a whole field such as communication.
    const named = object ?? (goal.hasFromTo && !broad.test(main) ? goal.measureName : undefined)
    if (named && (fromTo.test(statement) || goal.hasFromTo)) return { verdict: 'strong', quotes: [named] }
    if (object && isRoleEnd(main)) return { verdict: 'strong', quotes: [object] }
    return {
      verdict: 'weak',
      quotes: [verb],
      suggestion: `"${verb}" can mean many things. Name the act and the thing it is done to, such as a document, a meeting or a program.`,
    }
  }
  if (
    object &&
    (beginsWithAction(main) ||
      /\b(?:is|are|has|have|was|were) (?:been )?\p{L}+(?:ed|en|wn|ne)\b/iu.test(statement) ||
      fromTo.test(statement) ||
      /^\p{Lu}?[\p{L}-]+(?:ed|ing)?\b/u.test(main))
  ) {
    return { verdict: 'strong', quotes: [object] }
  }
  if (beginsWithAction(main) && !broad.test(main) && fromTo.test(statement)) {
    return { verdict: 'strong', quotes: [quoted(main)] }
  }
  return {
    verdict: 'weak',
    quotes: [quoted(firstMatch(statement, broad) ?? main)],
    suggestion: 'Name the one artefact, program, exam, forum or role that it is about.',
  }
}

function hasSubject(statement: string): boolean {
  if (placeholder.test(statement)) return true
  const rest = statement
    .replace(emptyWords, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return rest.length >= 2
}

/** The thing that is named: an exam, a role with its level, a proper name, a forum, an artefact. */
function namedObject(statement: string): string | undefined {
  return (
    firstMatch(statement, placeholder) ??
    firstMatch(statement, namedExam) ??
    firstMatch(statement, namedRole) ??
    firstMatch(statement, namedBook) ??
    properName(statement) ??
    firstMatch(statement, forum) ??
    narrowArtefact(statement) ??
    countedThing(statement)
  )
}

const notNames =
  /^(?:I|I'm|I'll|I'd|TPM|TPMs|TPM's|AI|ML|IT|OKR|OKRs|KPI|KPIs|HR|PM|PMs|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|H[12]|EOY|ASAP|FY\d*|Agile|Scrum|DevOps|Python|Java|SQL|English|Spanish|German|French|Japanese|Kubernetes|Cloud|CEO|CTO|VP|SMART|USA|UK|EU|Technical|Program|Manager|Management|Leadership|Christmas|Easter|By|In|My|The|We|And|Also|Then|So|Because|To|More|Be|Get|Improve|Learn|Become|Communication|Better|Stakeholder|Stakeholders)$/

function properName(statement: string): string | undefined {
  const words = [...statement.matchAll(/(?<![\p{L}\d'])(\p{Lu}[\p{L}\d&'-]*)/gu)]
  for (const found of words) {
    const [word = ''] = found
    const before = statement.slice(0, found.index)
    const isFirst = before.trim() === '' || /[.;:!?]\s*$/.test(before)
    if (isFirst || notNames.test(word.replace(/'s$/, ''))) continue
    return quoted(word)
  }
  return undefined
}

/** An artefact counts when something narrows it: whose, which, how many, or what it is about. */
function narrowArtefact(statement: string): string | undefined {
  for (const match of statement.matchAll(
    new RegExp(`((?:[\\p{L}\\d'-]+ ){0,3})\\b(${artefacts})\\b(?=(.{0,40}))`, 'giu'),
  )) {
    const [, before = '', word = '', after = ''] = match
    const lead = before.trim().split(' ').slice(-2)
    // "system design", "risk management": a field, not a thing.
    if (isField(`${lead.at(-1) ?? ''} ${word}`.trim())) continue
    const narrowed =
      /\b(?:the|our|a|an|one|this|each|every|first|next|its|their|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|all|no|zero|both)\b/i.test(
        before,
      ) ||
      new RegExp(`\\b${numberPattern}\\b`, 'i').test(before) ||
      /^ ?(?:for|of|about|on|to|from|with|in|by|across|between|that|which|covering|at) (?:the |our |my |a |an |all |every |each |\d)?\p{L}/iu.test(
        after,
      ) ||
      (lead.length > 0 &&
        /^\p{L}{3,}$/u.test(lead.at(-1) ?? '') &&
        !/^(?:more|fewer|less|better|some|many|most|good|great|other|new|often|several|into|with|about|for|and|from)$/i.test(
          lead.at(-1) ?? '',
        ) &&
        !beginsWithAction(lead.at(-1) ?? '') &&
        !beginsVague(lead.at(-1) ?? ''))
    if (narrowed) return quoted([...lead.filter((one) => one.length > 2).slice(-1), word].join(' '))
  }
  return undefined
}

const people =
  '(?:tpms|managers|leads|directors|people|peers|colleagues|stakeholders|partners|executives|architects|candidates|kg|kilos|km|miles|pounds)'
const counted = new RegExp(`\\b${numberPattern} (?:\\p{L}+ )?${people}\\b`, 'iu')

/** How many of whom: five directors are a thing to point at, directors are not. */
function countedThing(statement: string): string | undefined {
  const found = statement.match(counted)
  if (!found || /\b(?:of|across|with)\s+$/i.test(statement.slice(0, found.index))) return undefined
  return quoted(found[0])
}

function isField(words: string): boolean {
  return new RegExp(`^(?:${broadSubjects})$`, 'i').test(words) && words.includes(' ')
}

const kinds: [string, RegExp][] = [
  ['exam', /\b(?:pass|earn|obtain|certif\w+|exam|PMP|CSM|CAPM|PSM|PRINCE2|ITIL|SAFe)\b/i],
  ['private', privateMatters],
  ['role', /\b(?:promot\w+|offer|hired|new job|tpm role|become an?)\b/i],
  ['outward', /\b(?:blog|linkedin|conference|meetup|podcast|network)\b/i],
  ['lead', /\b(?:lead|manage|own|drive)\b.*\b(?:program|team|migration|project|launch)s?\b/i],
  ['language', /\b(?:python|sql|java|kubernetes|english|spanish|german|french|aws|machine learning)\b/i],
  ['vague', /$^/],
]

/** The clauses, when they serve no one end. */
function severalEnds(clauses: string[], statement: string): string[] | undefined {
  const own = clauses.filter((clause) => clause.split(' ').length >= 2)
  if (own.length < 2) return undefined
  const linked = /\b(?:it|them|its|their|these|both|each|one of them|the result|the same)\b/i
  const kindOf = (clause: string) =>
    kinds.find(([, pattern]) => pattern.test(clause))?.[0] ??
    (beginsVague(clause) && !hasStrongVerb(clause) ? 'vague' : 'work')
  const found = new Set(own.map(kindOf))
  const isApart = own.slice(1).filter((clause) => !linked.test(clause))
  if (isApart.length === 0) return undefined
  const isOneEnd =
    found.size === 2 &&
    ((found.has('work') && found.has('lead')) || (found.has('exam') && found.has('language')))
  if (found.size >= 2 && !isOneEnd) return own
  if (own.length >= 3 && isApart.length >= 2 && !sharesWord(own)) return own
  if (
    own.length >= 2 &&
    own.every((clause) => kindOf(clause) === 'vague') &&
    !/\b(?:so that|in order to|because)\b/i.test(statement)
  )
    return own
  return undefined
}

function sharesWord(clauses: string[]): boolean {
  const sets = clauses.map(
    (clause) =>
      new Set((clause.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.replace(/s$/, ''))),
  )
  return sets.some((set, index) =>
    sets.slice(index + 1).some((other) => [...set].some((word) => other.has(word))),
  )
}

/** "Be promoted", "become a Senior TPM": the verb is pale, and the end is plain. */
function isRoleEnd(clause: string): boolean {
  return (
    /^(?:be|become|get|step up)\b/i.test(clause) &&
    namedRole.test(clause) &&
    !/\b(?:better|more|great|good|stronger)\b/i.test(clause)
  )
}

function hasStrongVerb(clause: string): boolean {
  return /^(?:be promoted|be hired|be certified|get (?:promoted|hired|certified|an offer|a |the |\w+ (?:approved|signed|confirmed|agreed))|support the|help (?:two|three|four|five|\d+)|become certified|study and pass|build an? |develop (?:an?|the|two|three|\d+) )/i.test(
    clause,
  )
}
