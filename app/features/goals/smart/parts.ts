import { content } from '#app/features/goals/smart/text.ts'
import { actionVerbs, vagueVerbs } from '#app/features/goals/smart/words.ts'

const opening =
  /^(?:my (?:main |next |first |professional |career )?(?:goal|aim|objective|plan|target|ambition|dream)(?: for [^,:]{1,30})? (?:is|will be)(?: that i| to)?|(?:the )?(?:goal|aim|objective|target)(?: is)?:?(?: to)?|by [^,]{1,40}, |in (?:the )?(?:next )?[^,]{1,25}, |within [^,]{1,25}, |before [^,]{1,40}, |after [^,]{1,40}, |starting [^,]{1,30}, |this (?:year|quarter|month|week|half),? |next (?:year|quarter|month|week|half),? |until [^,]{1,30}, |every [^,]{1,25}, |each [^,]{1,25}, )+/i
const wanting =
  /^(?:i(?:'d| would)? (?:want|wish|hope|plan|intend|aim|need|like|love|have|am going|'m going|should|will|must|'ll|can)(?: like| love| have| be able)?(?: to)?|i am|i'm|i|we (?:will|want to|should|need to)|we|let me|let's|to|please|will|want to|would like to|hope to|plan to|try to|need to)\b[: ]*/i

/** The statement without "my goal is to", "by June, I will" and the like: what remains begins with what is done. */
export function withoutOpening(statement: string): string {
  let rest = content(statement)
  for (let round = 0; round < 4; round += 1) {
    const shorter = rest.replace(opening, '').replace(wanting, '').trimStart()
    if (shorter === rest || shorter === '') break
    rest = shorter
  }
  return rest
}

const startsWithAction = new RegExp(
  `^(?:eventually |someday |finally |successfully |personally |also |then |finally |fully |independently |jointly )?(?:${actionVerbs})\\b`,
  'i',
)
const startsVague = new RegExp(`^(?:also |really |continuously |generally |then )?(?:${vagueVerbs})\\b`, 'i')

export function beginsWithAction(clause: string): boolean {
  return startsWithAction.test(clause)
}

export function beginsVague(clause: string): boolean {
  return startsVague.test(clause)
}

/** What hangs on the main goal: reasons, conditions, who looks on. */
const tail =
  /\b(?:so that|so i\b|so we\b|because|in order to|to be ready for|which|where|since (?:i|we|my|our)|as (?:i|we|my|our))\b.*$/i

/** The parts that begin with a verb of their own: a goal with three of them may be three goals. */
export function clausesOf(statement: string): string[] {
  const main = withoutOpening(statement).replace(tail, '')
  return main
    .split(/(?:[.;]\s+|,?\s+and (?:also |then )?|,?\s+(?:as well as|plus|then|while)\s+|,\s+(?:also )?)/i)
    .map((part) => part.replace(wanting, '').trim())
    .filter((part, index) => index === 0 || (part !== '' && (beginsWithAction(part) || beginsVague(part))))
}
