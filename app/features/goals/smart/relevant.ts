import { beginsVague, withoutOpening } from '#app/features/goals/smart/parts.ts'
import { content, firstMatch, quoted } from '#app/features/goals/smart/text.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'
import { emptyWords, privateMatters, reasonWords, workWords } from '#app/features/goals/smart/words.ts'

const clause =
  /\b(?:so that|so (?=i |we |my |our |the |they )|because|in order to|to be ready for|to be ready to|to get ready for|to prepare (?:me |us )?for|in preparation for|as preparation for|to qualify (?:me )?for|needed (?:for|to|by)|required (?:for|to|by)|which (?:will |would |should |can )?(?:help|let|allow|make|get|give|prepare|qualif|is (?:needed|required|what)|the)|as (?=(?:i|we|my|our|the team|the company|it|this|part of)\b)|since (?=(?:i|we|my|our|the)\b)|with (?:the|a) (?:view|aim) (?:to|of)|in view of|given that|(?=(?:my|our|the) (?:team|director|manager|lead|company|org) needs? )|for (?=(?:my|our|the|a|an) (?:next |upcoming |first |own )?(?:\p{L}+ ){0,3}(?:promotion|role|interview|interviews|loop|career|case|packet|level|application|move|transition|switch)\b))/iu
const purpose =
  / to (?:qualify|become|get promoted|be promoted|move into|move to|be ready|prepare (?:me )?for|support|unblock|free|help|show|prove|enable|strengthen|step up|earn|land|win|get (?:a|the|an|my)|meet|give|keep|stop|avoid|let|save|reduce|build|demonstrate|make (?:sure|it|the)|cover|protect|lead|run|take over)\b.*$/iu
const hollow =
  /^(?:(?:it(?:'s| is| would be)?|this(?: is)?|that's|that is|because|so that|as|since|i think|i feel|i believe|just|really|very|so|and|to be|be|very) ?)*(?:(?:very |really |quite |super |so )?(?:important|good|nice|cool|fun|useful|helpful|great|interesting|needed|necessary|relevant|worth it|valuable|beneficial|essential|critical|the right thing|a good idea|better)|my (?:boss|manager|lead) (?:said|says|told|wants|asked|thinks)\b.{0,25}|(?:boss|manager) said so|i (?:want|should|have|need|must|like|love|enjoy|feel like)(?: to| it| this| that)*|everyone (?:does|else)\b.{0,20}|why not|it matters|because i (?:can|said so|want)|i was told.{0,20}|for fun|personal (?:growth|development)|self[- ]improvement|growth|matters(?: to me)?|learning|success|to grow|to improve|to succeed|to be better|yes)(?: (?:to|for) (?:me|us|my future|everyone))?[.!]*$/i
const roleGoal =
  /\b(?:(?:become|be|land|get|receive|accept|secure|win|earn|start|move (?:in)?to|transition (?:in)?to|switch (?:in)?to|step (?:up )?(?:in)?to|apply (?:for|to)|interview for|hired|work|grow into|obtain|sign)\b.{0,50}?\b(?:tpm|technical program manag\w+|program manager)\b(?! (?:skills?|knowledge|work|exam|course|book|community|meetup|tool))|\b(?:promot(?:ed|ion)|job offer|an? offer|offers)\b|\b(?:be|become|get to|reach|make it to) (?:an? )?(?:senior|staff|principal|lead|L\d|IC\d|level \d)\b(?!.*\bobserved\b)|\b(?:senior|staff|principal) (?:tpm|program manager|role|level|position)\b)/i
const betterAt = /\b(?:better|good|great|best|effective|stronger|more|top|amazing|excellent)\b/i

/** Whether a reason ties it to role, team or career. A private goal says why work gains, or says nothing of work. */
export function judgeRelevant(goal: {
  statement: string
  relevance: string
  competency: string | undefined
  measureName: string
}): Letter {
  const statement = content(goal.statement)
  const relevance = content(goal.relevance)
  const said = relevance || reasonIn(statement)
  const subject = statement.replace(clause, '|').split('|')[0] ?? statement
  const isPrivate = isPrivateMatter(subject)
  const isEmpty = !hasSubject(statement)
  if (said && isReason(said)) {
    if (isPrivate) {
      return {
        verdict: 'weak',
        quotes: [quoted(said)],
        suggestion:
          'This is a private goal with a hoped-for use at work. Say what at work will be different, and who will notice.',
      }
    }
    return { verdict: 'strong', quotes: [quoted(said)] }
  }
  if (
    roleGoal.test(statement) &&
    !(
      betterAt.test(statement) &&
      beginsVague(withoutOpening(statement)) &&
      !/\bpromot|\boffer/i.test(statement)
    )
  ) {
    return { verdict: 'strong', quotes: [firstMatch(statement, roleGoal) ?? quoted(statement)] }
  }
  const work = firstMatch(`${statement} ${goal.measureName}`, workWords)
  const ask = 'Say whom it serves or where it leads: "so that I can lead the launch review on my own".'
  if (said && !isPrivate)
    return { verdict: 'weak', quotes: [quoted(said)], suggestion: `That gives no reason yet. ${ask}` }
  if (isPrivate) {
    if (said && workWords.test(said)) return { verdict: 'weak', quotes: [quoted(said)], suggestion: ask }
    if (goal.competency) return { verdict: 'weak', quotes: [goal.competency], suggestion: ask }
    return {
      verdict: 'missing',
      quotes: [firstMatch(statement, privateMatters) ?? quoted(statement)],
      suggestion: 'It reads as a private matter. Say what it changes in your work, or keep it elsewhere.',
    }
  }
  if (!isEmpty)
    return { verdict: 'weak', quotes: [work ?? quoted(withoutOpening(statement))], suggestion: ask }
  if (goal.competency) return { verdict: 'weak', quotes: [goal.competency], suggestion: ask }
  return { verdict: 'missing', quotes: [], suggestion: ask }
}

function reasonIn(statement: string): string {
  const found = statement.match(clause)
  if (found?.index !== undefined) {
    const reason = statement.slice(found.index)
    if (reason.split(' ').length >= 3) return reason
  }
  // Before a purpose stands what is done for it: three words at least.
  const from = statement.split(' ').slice(0, 3).join(' ').length
  const aim = statement.slice(from).match(purpose)?.[0]
  return aim && reasonWords.test(aim) ? aim : ''
}

function isReason(text: string): boolean {
  if (hollow.test(text)) return false
  const bare = text.replace(clause, '').trim()
  if (hollow.test(bare)) return false
  return reasonWords.test(bare) && bare.split(' ').length >= 2
}

function isPrivateMatter(subject: string): boolean {
  if (!privateMatters.test(subject)) return false
  const rest = subject.replace(new RegExp(privateMatters, 'gi'), ' ')
  return !/\b(?:tpms?|program(?:me)?s?|stakeholders?|risks?|launch|migration|incidents?|engineers?|team|roadmap|project|dependenc\w+|customers?|steering|director|services?|release|colleagues?|on-call|runbook|presentation|meeting|memo|pmp|scrum)\b/i.test(
    rest,
  )
}

function hasSubject(statement: string): boolean {
  return statement.replace(emptyWords, ' ').replace(/[^\p{L}]+/gu, '').length >= 2
}
