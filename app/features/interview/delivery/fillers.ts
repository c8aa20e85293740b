import type { Token } from '#app/features/interview/delivery/transcript-words.ts'

/** A filler in a transcript: which, and the tokens it covers. */
export type Filler = { word: string; from: number; to: number }

const sounds = new Set(['um', 'umm', 'ummm', 'uh', 'uhh', 'uhm', 'er', 'erm', 'eh', 'hmm', 'hm', 'mmm', 'ah'])

// Words beside which the same sounds carry their plain meaning: "you know the team", "what I mean", "a kind of pilot".
const objects =
  /^(what|how|why|who|where|when|which|whether|if|that|the|this|these|those|a|an|about|of|your|my|our|his|her|their|him|them|it|me|us|we|they|there|everyone|everybody|nothing|something|somebody|people|exactly|it's|already|as)$/
const beforeKnow =
  /^(do|did|does|don't|didn't|if|as|what|how|would|should|let|lets|until|before|when|that|because|than|once|whether|thing|things|people|everything|all|something)$/
const article =
  /^(a|an|the|this|that|these|those|what|which|some|any|every|each|one|two|three|another|other|same|different|new|right|best|first|first|of|no|all|many|certain)$/
const intensifiers =
  /^(really|very|totally|super|so|kind|sort|okay|oh|no|yeah|not|completely|basically|um|uh|er|three|four|five|six|ten|twenty)$/
const beforeLike =
  /^(was|were|is|are|it's|i'm|he's|she's|they're|that's|and|but|just|really|so|or|be|been|then)$/

/**
 * Fillers by fixed rules. "Like", "so", "you know", "right" and "kind of" are fillers only where they cannot be anything else; in
 * doubt they are plain words.
 */
export function findFillers(tokens: Token[], text: string): Filler[] {
  const found: Filler[] = []
  const at = (index: number) => tokens[index]?.word ?? ''
  const pauseAfter = (index: number) => tokens[index + 1]?.afterPause ?? true
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) continue
    const { word, afterPause } = token
    const before = at(index - 1)
    const next = at(index + 1)
    const add = (length: number, name: string) =>
      found.push({ word: name, from: index, to: index + length - 1 })
    if (sounds.has(word)) add(1, word)
    else if (word === 'you' && next === 'know') {
      const isSetOff = afterPause && pauseAfter(index + 1)
      const isPlain = objects.test(at(index + 2)) || (beforeKnow.test(before) && !afterPause)
      if (isSetOff || (!isPlain && index > 0 && !tokens[index]?.opensSentence)) add(2, 'you know')
    } else if (word === 'i' && next === 'mean') {
      const isPlain =
        /^(what|did|do|that|than)$/.test(before) ||
        /^(that|it|the|this|to|by|what|well|business)$/.test(at(index + 2))
      if (!isPlain || pauseAfter(index + 1)) add(2, 'I mean')
    } else if (word === 'like') {
      const isSetOff = afterPause && pauseAfter(index) && index > 0
      const isLoose = beforeLike.test(before) && intensifiers.test(next) && !(before === 'be' && afterPause)
      if (isSetOff || isLoose) add(1, 'like')
    } else if ((word === 'kind' || word === 'sort') && next === 'of') {
      if (!article.test(before)) add(2, `${word} of`)
    } else if (word === 'basically' || word === 'literally') add(1, word)
    else if (word === 'actually' && afterPause && pauseAfter(index)) add(1, word)
    else if (word === 'so' && token.opensSentence && /^(yeah|um|uh|er|erm|like|basically)$/.test(next))
      add(1, 'so')
    else if (word === 'right' && afterPause && text.slice(token.end, token.end + 1) === '?') add(1, 'right?')
  }
  return found
}
