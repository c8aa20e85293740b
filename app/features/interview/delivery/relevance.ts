import { tellingOf } from '#app/features/interview/delivery/concept-shares.ts'
import { commonWords, type Token } from '#app/features/interview/delivery/transcript-words.ts'

/** What interviewers wrap around a subject; it says nothing about it. */
const wrapping = new Set(
  `tell describe explain talk walk share give example examples situation happened happens happen did does doing what how why when where
  who which time times once question answer would could should might will going think thought feel work worked works working job role
  way ways thing things something someone somebody anyone anything everything whether person place kind sort lot much many more most
  less least very really quite good bad better best well want wanted need needed needs use used using see seen look looking come comes
  say says said make makes made take takes took get gets got put let keep kept big small new old first last next long short day days
  today year years month months one two three four five six seven eight nine ten per every each both several few another other same
  different own still ever never always often also too only even just already yet again than then now after before until since during
  while between among against about over under into onto within without because though although however therefore turn turned out
  led lead leads find found side sides back part parts minute minutes million thousand differ different differently handle handled tell told give gave given ask asked asks piece hardest hard harder easy afterwards afterward arrive arrived arrives may add adding added word words around want wants wanted month people person men women call called case point important real really sure reason reasons anyway early together whole entire full
  identify identified believe believed others other early notice noticed
  proceed proceeded exactly particular specific without show shows shown start started begin began end ended try tried able please moment run ran`
    .split(/\s+/)
    .filter(Boolean),
)

/** Concepts that nearly every program has; sharing them proves little. */
const everyday = new Set([
  ...[
    'team',
    'program',
    'engineer',
    'week',
    'launch',
    'plan',
    'date',
    'manager',
    'meeting',
    'company',
    'customer',
  ],
  ...['system', 'decide', 'change', 'measur', 'status', 'fail', 'write', 'cost', 'product', 'fix', 'agree'],
])

const families: string[][] = [
  ['team', 'group', 'squad', 'colleague', 'crew'],
  ['program', 'project', 'initiative', 'effort'],
  ['engineer', 'developer', 'programmer'],
  ['week', 'sprint', 'quarter', 'hour'],
  ['launch', 'ship', 'release', 'deliver', 'deliveri', 'rollout', 'live', 'deploy'],
  ['plan', 'schedul', 'roadmap', 'timelin', 'mileston'],
  ['date', 'deadlin', 'due', 'commit'],
  [
    'manager',
    'lead',
    'leader',
    'boss',
    'director',
    'sponsor',
    'executiv',
    'vp',
    'head',
    'ceo',
    'cto',
    'leadership',
    'leaders',
  ],
  ['meeting', 'review', 'call', 'workshop', 'facilit'],
  ['company', 'organis', 'organiz', 'busi', 'firm'],
  ['customer', 'user', 'client', 'merchant'],
  ['system', 'servic', 'platform', 'softwar', 'application', 'app'],
  ['decide', 'decis', 'decid', 'choos', 'chose', 'choic', 'chosen', 'pick', 'vote'],
  ['change', 'chang', 'switch', 'alter'],
  [
    'disagree',
    'disagre',
    'argu',
    'object',
    'conflict',
    'disput',
    'pushback',
    'push',
    'oppos',
    'quarrel',
    'tension',
    'fought',
    'against',
    'clash',
  ],
  ['late', 'delai', 'delay', 'slip', 'behind', 'miss', 'overdu', 'overrun', 'moved'],
  ['risk', 'danger', 'threat', 'mitigation', 'exposure', 'worry'],
  [
    'fail',
    'failur',
    'outag',
    'incid',
    'broke',
    'broken',
    'crash',
    'bug',
    'defect',
    'error',
    'down',
    'mistak',
    'wrong',
    'problem',
  ],
  ['persuade', 'convince', 'influence', 'adopt', 'buy-in', 'authority', 'willing'],
  ['agree', 'agreement', 'align', 'compromise', 'consensus', 'settle', 'resolve'],
  ['learn', 'lesson', 'retrospect', 'hindsight', 'postmortem'],
  ['measur', 'metric', 'figur', 'number', 'data', 'kpi', 'indic', 'signal'],
  ['cost', 'budget', 'money', 'fund', 'spend', 'expens', 'financ', 'price'],
  ['write', 'wrote', 'written', 'document', 'memo', 'mail', 'email', 'page', 'text', 'note', 'doc'],
  ['vendor', 'supplier', 'contractor', 'third-parti', 'partner'],
  ['migrat', 'cutov', 'transit', 'replac', 'port'],
  ['test', 'pilot', 'trial', 'proof', 'experi', 'prototyp', 'beta', 'canari'],
  ['depend', 'dependency', 'depends', 'upstream', 'downstream', 'block', 'blocker'],
  ['api', 'interfac', 'endpoint', 'contract'],
  ['status', 'report', 'updat', 'dashboard'],
  ['scope', 'requir', 'featur', 'backlog', 'cut'],
  ['prior', 'priorit', 'prioriti', 'import', 'urgent', 'order'],
  ['estim', 'forecast', 'guess', 'approxim', 'roughli', 'rang', 'capac', 'calcul'],
  ['stakehold', 'stakeholder', 'executiv', 'audienc'],
  ['escal', 'rais', 'flag', 'warn'],
  ['process', 'procedure', 'workflow', 'ritual', 'checklist', 'approval', 'step', 'routine', 'bureaucracy'],
  ['qualiti', 'reliab', 'stabl', 'sla', 'slo', 'availab', 'uptim'],
  ['secur', 'vulner', 'breach', 'attack', 'patch'],
  ['latency', 'slow', 'faster', 'speed', 'throughput', 'wait', 'bottleneck'],
  ['databas', 'storag', 'store', 'tabl', 'queri', 'schema', 'shard', 'replica'],
  ['cach', 'cdn', 'queue', 'messag', 'event', 'stream'],
  ['traffic', 'load', 'request', 'scale', 'volum', 'peak'],
  ['mentor', 'coach', 'teach', 'grow', 'train', 'onboard', 'hire', 'junior', 'develop'],
  ['feedback', 'critic', 'critiqu', 'prais'],
  ['unclear', 'ambigu', 'uncertain', 'unknown', 'vagu'],
  ['motiv', 'moral', 'burn', 'burnout', 'tire', 'trust', 'energi'],
  ['fix', 'repair', 'recover', 'restore', 'rescue', 'save', 'mend', 'solve', 'solution'],
  ['caus', 'root', 'diagnos', 'investig', 'analys', 'analyz', 'debug'],
  ['cancel', 'stop', 'kill', 'abandon', 'paus', 'drop'],
  ['legal', 'complianc', 'regul', 'audit', 'privaci', 'gdpr', 'lawyer'],
  ['remot', 'timezon', 'distribut', 'offic', 'abroad', 'cultur'],
  ['strategi', 'strateg', 'goal', 'vision', 'okr', 'object', 'direct', 'aim'],
]

const endings =
  'ational ations ation ements ement ments ment ingly ings ing iness ness ively ives ive edly ies ied ers er ors or ally able ible ions ion ed es ly al s e y'.split(
    ' ',
  )

/** Cuts the endings of English off, roughly; both sides are cut the same way, so roughness does no harm. At least four letters stay. */
function stem(word: string): string {
  const bare = word.replace(/'(s|re|ve|ll|d|t|m)$/, '')
  const ending = endings.find(
    (one) => bare.endsWith(one) && bare.length - one.length >= Math.min(4, bare.length - 1),
  )
  const cut = ending ? bare.slice(0, -ending.length) : bare
  return cut.length < 3 ? bare : cut.replace(/([^aeiouls])\1$/, '$1')
}

const familyOf = new Map<string, string>()
for (const family of families)
  for (const member of family)
    for (const form of [member, stem(member)])
      if (!familyOf.has(form)) familyOf.set(form, family[0] ?? member)

/** What a word stands for: its family where it has one. Undefined for words without a subject of their own. */
function conceptOf(word: string): string | undefined {
  if (commonWords.has(word) || wrapping.has(word) || /^\d/.test(word) || word.length < 3) return undefined
  const cut = stem(word)
  return familyOf.get(word) ?? familyOf.get(cut) ?? familyOf.get(cut.slice(0, 7)) ?? cut
}

function conceptsOf(words: string[]): Set<string> {
  return new Set(words.map(conceptOf).filter((concept) => concept !== undefined))
}

/** What asks for the most of something, and so for no subject. */
const superlatives = conceptsOf(
  'complex challenging difficult proud proudest success successful biggest largest favourite career'.split(
    ' ',
  ),
)

/** Where any such thing happens. */
const settings = new Set([
  'program',
  'team',
  'engineer',
  'manager',
  'company',
  'system',
  'product',
  'launch',
  'customer',
])

/** What people say instead of the word: whoever tells of a quarrel seldom calls it a disagreement. */
const phrases: [concept: string, said: RegExp][] = [
  [
    'disagree',
    /\b(wanted|preferred|insisted|was for|were for|planned)\b.{1,160}\b(i|we) (thought|wanted|believed|preferred|felt|was for|was against|was sure|said)\b|\b(did not|didn't|could not|couldn't|never) agree|\bsaw it (differently|another way)|\b(two|both) camps\b|\bsaid no\b|\brefused\b|\b(their|his|her) own way\b|\b(got|get|getting) (their|his|her) way\b|\bno longer (spoke|talked)|\bstopped (speaking|talking)|\b(each|both) wanted\b/,
  ],
  [
    'persuade',
    /\b(report|reported|reports|answer|answered) to (me|us)\b|\bnot (on )?my (team|people|reports?)\b|\b(were|was) (not )?mine to\b|\bno (power|say|mandate)\b|\bon board\b|\bwon (him|her|them|it) over\b|\bcame (round|around)\b|\b(talked|brought) (him|her|them) (into|round)\b|\basked to join\b|\bbought in|\bsaid yes\b/,
  ],
  [
    'late',
    /\b(weeks?|days?|months?) (after|past) the\b|\b(not|never|n't) (going to )?make (it|the date|that date)\b|\bran over\b|\bout of time\b|\btook (twice|three times|longer)\b/,
  ],
  [
    'unclear',
    /\b(nobody|no one|none of us) (knew|could (say|tell))\b|\b(did not|didn't) know (what|who|how|whether)\b|\bno (spec|specification|requirements?|brief|owner)\b|\bnothing else\b|\beach (of them )?(meant|thought|understood)\b|\bwhat (it|that|this) (meant|was for)\b|\b(two|three|four|five) (different )?(answers|versions|meanings)\b/,
  ],
  [
    'prior',
    /\b(said no to|left out|put off|came first|went first|do first|had to wait|more work than|only (do|room for|time for|capacity for))\b/,
  ],
  [
    'fail',
    /\b(went wrong|fell over|did not work|didn't work|got it wrong|i should have|stopped working|lost the)\b/,
  ],
  [
    'feedback',
    /\b(i|she|he|they) told (him|her|them|me) (that|what|how|straight|plainly|in private|alone)\b/,
  ],
  [
    'mentor',
    /\b(sat with|paired with|showed (him|her|them) how|walked (him|her|them) through|took (him|her|them) along)\b/,
  ],
]

function conceptsSaid(answer: Token[]): Set<string> {
  const said = conceptsOf(answer.map(({ word }) => word))
  const text = answer.map(({ word }) => word).join(' ')
  for (const [concept, phrase] of phrases) if (phrase.test(text)) said.add(concept)
  return said
}

/**
 * How far an answer is about what was asked, 0 to 1: the weight of the question's concepts that it takes up, against what an answer
 * that is about it takes up. The prompt weighs most; what it probes says in other words what a good answer brings. A text that
 * speaks of no work at all is about nothing that is asked here, whatever words it shares.
 */
export function relevanceOf(answer: Token[], question: { prompt: string[]; probes: string[] }): number {
  const weights = new Map<string, number>()
  for (const concept of conceptsOf(question.probes)) weights.set(concept, everyday.has(concept) ? 0.1 : 0.4)
  for (const concept of conceptsOf(question.prompt)) weights.set(concept, everyday.has(concept) ? 0.3 : 1)
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return 1
  const said = conceptsSaid(answer)
  const ofWork = [...said].filter((concept) => workConcepts.has(concept) || weights.has(concept)).length
  if (ofWork < Math.min(leastOfWork, answer.length / 14)) return 0
  // "The hardest program you have led" asks for any: all that can be told is whether it is one.
  if ([...weights.keys()].every((concept) => settings.has(concept) || superlatives.has(concept))) return 1
  const met = [...weights].reduce((sum, [concept, weight]) => sum + (said.has(concept) ? weight : 0), 0)
  return Math.min(1, met / Math.max(shareOfFull * Math.min(total, mostWeight), Math.min(total, leastWeight)))
}

const workConcepts = new Set(families.map(([name]) => name))

/** Different concepts of work that an answer of some length speaks of at the least. */
const leastOfWork = 5

/** The share of a question's concepts at which an answer is wholly about it, and the weights that are asked of short and long questions. */
const shareOfFull = 0.28
const leastWeight = 1.1
const mostWeight = 11

/** Below this weight a prompt names too little of its own for anything to be told from the share of it. */
const leastTelling = 3.2

/**
 * The share, 0 to 1, of what is this question's own that an answer takes up: each concept counts by how rare it is in the trade, those of
 * what it probes less. It tells a question from its neighbours, which share the words of every program. Null for a prompt
 * that is too general to have much of its own.
 */
export function ownShareOf(answer: Token[], question: { prompt: string[]; probes: string[] }): number | null {
  const weights = new Map<string, number>()
  for (const concept of conceptsOf(question.probes)) weights.set(concept, 0.4 * tellingOf(concept))
  for (const concept of conceptsOf(question.prompt)) weights.set(concept, tellingOf(concept))
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (total < leastTelling) return null
  const said = conceptsSaid(answer)
  return [...weights].reduce((sum, [concept, weight]) => sum + (said.has(concept) ? weight : 0), 0) / total
}
