import { asksForStory, isQuestionCategory } from '#app/domain/question.ts'
import { type Filler, findFillers } from '#app/features/interview/delivery/fillers.ts'
import { ownShareOf, relevanceOf } from '#app/features/interview/delivery/relevance.ts'
import {
  countReasoning,
  findStarParts,
  type StarPart,
  starParts,
} from '#app/features/interview/delivery/story-parts.ts'
import {
  commonWords,
  isFigure,
  quoteTokens,
  readTokens,
  type Token,
} from '#app/features/interview/delivery/transcript-words.ts'

/** What is needed of a question. Without a category it counts as one that asks for a story when its prompt does. */
export type HintedQuestion = {
  prompt: string
  category?: string
  probes?: string[]
  minutes?: number
}

export type Remark = {
  /** Words of the transcript, as they stand there; empty where something is missing from it. */
  quote: string
  text: string
}

export type DeliveryHints = {
  /** 0 to 10, of delivery only. Nothing said, one word, the prompt back or another subject: at most 1. */
  score: number
  words: number
  /** Null where the answer was not spoken or no time is known. */
  wordsPerMinute: number | null
  fillers: { word: string; count: number }[]
  figures: number
  /** Which of situation, task, action and result were found; null where no story was asked for. */
  starParts: StarPart[] | null
  remarks: Remark[]
}

/** Comfortable speaking, in words a minute. */
const pace = { slow: 110, from: 130, to: 155, fast: 180 }

/** Words after which a breath is due, and fillers in a hundred words that listeners begin to notice. */
const longestBreath = 45
const noticedFillers = 3

/**
 * Hints on the delivery of an answer, from its words and duration alone, by fixed rules: the same answer always gets the same. They
 * are no grade of substance. `seconds` is the time of speaking, 0 for an answer that was not spoken.
 */
export function deliveryHints({
  transcript,
  seconds,
  question,
}: {
  transcript: string
  seconds: number
  question: HintedQuestion
}): DeliveryHints {
  const all = readTokens(transcript)
  const fillers = question.category === 'written' ? [] : findFillers(all, transcript)
  const isFiller = new Set(fillers.flatMap(({ from, to }) => all.slice(from, to + 1)))
  const own = withoutPrompt(all, question.prompt).filter((token) => !isFiller.has(token))
  const isStory = wantsStory(question)
  const asked = { prompt: wordsOf(question.prompt), probes: (question.probes ?? []).flatMap(wordsOf) }
  const isSpoken = question.category !== 'written' && Number.isFinite(seconds) && seconds >= 5
  const facts: Facts = {
    transcript,
    question,
    all,
    own,
    isStory,
    fillers,
    seconds,
    parts: isStory ? findStarParts(textOf(transcript, own)) : null,
    reasoning: countReasoning(textOf(transcript, own)),
    figures: own.filter(({ word }) => isFigure(word)),
    wordsPerMinute: isSpoken && all.length > 0 ? Math.round((all.length * 60) / seconds) : null,
    relevance: relevanceOf(own, asked),
    ownShare: ownShareOf(own, asked),
  }
  const cap = findCap(facts)
  return {
    score: Math.max(0, Math.min(cap.most, Math.round(pointsOf(facts) * 10) / 10)),
    words: all.length,
    wordsPerMinute: facts.wordsPerMinute,
    fillers: countFillers(fillers),
    figures: facts.figures.length,
    starParts: facts.parts,
    remarks: [...(cap.remark ? [cap.remark] : []), ...(cap.most <= 1 ? [] : listRemarks(facts))],
  }
}

type Facts = {
  transcript: string
  question: HintedQuestion
  all: Token[]
  /** Without what repeats the prompt. */
  own: Token[]
  isStory: boolean
  fillers: Filler[]
  seconds: number
  parts: StarPart[] | null
  reasoning: number
  figures: Token[]
  wordsPerMinute: number | null
  relevance: number
  ownShare: number | null
}

function pointsOf({
  own,
  all,
  isStory,
  parts,
  reasoning,
  figures,
  fillers,
  wordsPerMinute,
  relevance,
}: Facts): number {
  const structure = isStory ? (parts?.length ?? 0) / starParts.length : Math.min(1, reasoning / 5)
  const speaksOfSelf = own.filter(({ word }) => /^i('|$)/.test(word)).length >= 2
  const perHundred = all.length === 0 ? 0 : (fillers.length * 100) / all.length
  return (
    1.5 * Math.min(1, own.length / 90) +
    2.5 * relevance +
    3 * structure +
    1.5 * Math.min(1, figures.length / 2) +
    (isStory ? (speaksOfSelf ? 0.5 : 0) : Math.min(0.5, reasoning / 8)) +
    0.5 * Math.max(0, 1 - Math.max(0, perHundred - 1) / 7) +
    0.5 * paceShare(wordsPerMinute)
  )
}

function paceShare(wordsPerMinute: number | null): number {
  if (wordsPerMinute === null || (wordsPerMinute >= pace.slow && wordsPerMinute <= pace.fast)) return 1
  return wordsPerMinute < pace.slow / 2 || wordsPerMinute > pace.fast * 1.3 ? 0 : 0.5
}

/** What an answer cannot rise above, and why. The first reason that holds is the one that is told. */
function findCap(facts: Facts): { most: number; remark?: Remark } {
  const { all, own, transcript, relevance, ownShare } = facts
  const quote = quoteTokens(transcript, all, 0, all.length - 1)
  if (all.length === 0) return { most: 0, remark: { quote: '', text: 'There is no answer yet.' } }
  if (all.length < 12)
    return {
      most: 1,
      remark: { quote, text: 'This is too short to be an answer. Say what you did or would do, and why.' },
    }
  if (own.length < 12)
    return { most: 1, remark: { quote, text: 'This repeats the question. The answer has yet to begin.' } }
  const common = own.filter(({ word }) => commonWords.has(word)).length / own.length
  if (common < 0.24)
    return {
      most: relevance < 0.3 ? 1 : 3,
      remark: {
        quote,
        text: 'These are keywords, or not English. Say it in whole sentences: who did what, when and why.',
      },
    }
  if (relevance < leastRelevance)
    return {
      most: 1,
      remark: {
        quote,
        text: 'This does not take up what was asked. Say in the first sentence which part of the question you answer.',
      },
    }
  const repeated = findRepetition(own)
  if (repeated)
    return {
      most: 3,
      remark: {
        quote: quoteTokens(transcript, own, repeated.from, repeated.to),
        text: 'The same words come again and again. Say it once, then go on.',
      },
    }
  if (own.length < all.length * 0.45)
    return { most: 3, remark: { quote, text: 'Much of this repeats the question. Begin with your answer.' } }
  if (relevance < enoughRelevance || (ownShare !== null && ownShare < leastOwnShare))
    return {
      most: 3,
      remark: {
        quote,
        text: 'This says little about what was asked. It may be a good answer to another question.',
      },
    }
  if (own.length < 30)
    return {
      most: 4,
      remark: {
        quote,
        text: 'The beginning of an answer. Add what you did step by step, and what came of it.',
      },
    }
  return { most: 10 }
}

/** Below the first an answer is about something else; below the second it hardly takes the question up. */
const leastRelevance = 0.25
const enoughRelevance = 0.5

/** Below this an answer is to a neighbouring question: it shares the words of the trade and few of what is asked here. */
const leastOwnShare = 0.2

function listRemarks(facts: Facts): Remark[] {
  return [
    ...startRemarks(facts),
    ...partRemarks(facts),
    ...figureRemarks(facts),
    ...ownerRemarks(facts),
    ...fillerRemarks(facts),
    ...breathRemarks(facts),
    ...paceRemarks(facts),
    ...lengthRemarks(facts),
  ]
}

function startRemarks({ transcript, all, own }: Facts): Remark[] {
  const lead = own[0] ? all.indexOf(own[0]) : 0
  if (lead < 8) return []
  return [
    {
      quote: quoteTokens(transcript, all, 0, lead - 1),
      text: 'These words repeat the question. The interviewer knows it; begin with your answer.',
    },
  ]
}

const partWords: Record<StarPart, string> = {
  situation: 'The situation was not found: one sentence on where, when and what was at stake.',
  task: 'Your task was not found: what were you asked to do, or what did you take on?',
  action: 'Your action was not found: say "I" and what you did, step by step.',
  result: 'The result was not found: what changed, by how much, by when?',
}

function partRemarks({ parts }: Facts): Remark[] {
  if (!parts) return []
  return starParts
    .filter((part) => !parts.includes(part))
    .map((part) => ({ quote: '', text: partWords[part] }))
}

function figureRemarks({ transcript, all, figures }: Facts): Remark[] {
  if (figures.length === 0)
    return [
      { quote: '', text: 'No figure was given. A count, a date or a before and after makes it believable.' },
    ]
  const at = figures.at(-1)
  const index = at ? all.indexOf(at) : -1
  if (figures.length < 2 || index < 0) return []
  return [
    {
      quote: quoteTokens(transcript, all, Math.max(0, index - 4), index + 3),
      text: `Good: ${figures.length} figures. Interviewers write those down.`,
    },
  ]
}

function ownerRemarks({ transcript, own, isStory }: Facts): Remark[] {
  if (!isStory) return []
  const mine = own.filter(({ word }) => /^i('|$)/.test(word)).length
  const ours = own.filter(({ word }) => /^we('|$)/.test(word)).length
  if (ours < 3 || ours <= mine * 2) return []
  const first = own.findIndex(({ word }) => /^we('|$)/.test(word))
  return [
    {
      quote: quoteTokens(transcript, own, first, first + 7),
      text: `"We" ${ours} times, "I" ${mine}. Say which part was yours.`,
    },
  ]
}

function fillerRemarks({ transcript, all, fillers }: Facts): Remark[] {
  const first = fillers[0]
  if (!first || (fillers.length * 100) / all.length < noticedFillers) return []
  return [
    {
      quote: quoteTokens(transcript, all, Math.max(0, first.from - 3), first.to + 3),
      text: `${fillers.length} fillers in ${all.length} words. A silent breath does the same work.`,
    },
  ]
}

function breathRemarks({ transcript, all, question }: Facts): Remark[] {
  // A transcript by machine has no marks at all; then nothing is known of pauses.
  if (question.category === 'written' || !/[.,;:!?]/.test(transcript)) return []
  let from = 0
  let longest = { from: 0, to: -1 }
  for (const [index, { afterPause }] of all.entries()) {
    if (afterPause) from = index
    if (index - from > longest.to - longest.from) longest = { from, to: index }
  }
  const run = longest.to - longest.from + 1
  if (run <= longestBreath) return []
  return [
    {
      quote: quoteTokens(transcript, all, longest.from, longest.to),
      text: `${run} words from here without a pause. Stop after each thought.`,
    },
  ]
}

function paceRemarks({ transcript, all, wordsPerMinute }: Facts): Remark[] {
  if (wordsPerMinute === null || (wordsPerMinute >= pace.from && wordsPerMinute <= pace.to)) return []
  const quote = quoteTokens(transcript, all, 0, 7)
  const how = wordsPerMinute < pace.from ? 'slower' : 'faster'
  return [
    {
      quote,
      text: `${wordsPerMinute} words a minute, ${how} than the ${pace.from} to ${pace.to} that are easy to follow.`,
    },
  ]
}

function lengthRemarks({ transcript, all, question, seconds, wordsPerMinute }: Facts): Remark[] {
  if (!question.minutes || wordsPerMinute === null) return []
  const share = seconds / (question.minutes * 60)
  if (share > 1.15)
    return [
      {
        quote: quoteTokens(transcript, all, all.length - 8, all.length - 1),
        text: `This is where you ended, ${Math.round(share * 100)} % of the time box in. Find a third to leave out.`,
      },
    ]
  if (share < 0.25)
    return [
      {
        quote: quoteTokens(transcript, all, all.length - 8, all.length - 1),
        text: `You ended here after ${Math.round(share * 100)} % of the time box. There is room for what you decided and why.`,
      },
    ]
  return []
}

function countFillers(fillers: Filler[]): { word: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { word } of fillers) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}

function wantsStory({ category, prompt }: HintedQuestion): boolean {
  if (isQuestionCategory(category)) return asksForStory(category)
  return /\b(tell me about a|describe a (time|situation)|give (me )?an example|a time when|when did you|have you ever|when was the last)\b/i.test(
    prompt,
  )
}

/** The tokens that are not part of a run of four or more words of the prompt, in its order. */
function withoutPrompt(tokens: Token[], prompt: string): Token[] {
  const run = 4
  const asked = wordsOf(prompt)
  const runs = new Set(
    asked.slice(0, Math.max(0, asked.length - run + 1)).map((_, at) => asked.slice(at, at + run).join(' ')),
  )
  const isRepeated = new Set<number>()
  for (let at = 0; at + run <= tokens.length; at += 1) {
    const window = tokens.slice(at, at + run).map(({ word }) => word)
    if (runs.has(window.join(' ')))
      for (let offset = 0; offset < run; offset += 1) isRepeated.add(at + offset)
  }
  return tokens.filter((_, index) => !isRepeated.has(index))
}

/** A run of words that comes back, where so much does that the answer goes in circles. */
function findRepetition(tokens: Token[]): { from: number; to: number } | undefined {
  const run = 3
  const seen = new Map<string, number>()
  let repeated = 0
  let first: { from: number; to: number } | undefined
  const total = tokens.length - run + 1
  for (let at = 0; at < total; at += 1) {
    const words = tokens
      .slice(at, at + run)
      .map(({ word }) => word)
      .join(' ')
    if (seen.has(words)) {
      repeated += 1
      first ??= { from: at, to: at + run + 5 }
    } else seen.set(words, at)
  }
  return total > 0 && repeated / total > 0.3 ? first : undefined
}

function wordsOf(text: string): string[] {
  return readTokens(text).map(({ word }) => word)
}

/** The text of some tokens, a stop where something was left out or a pause stood. */
function textOf(text: string, tokens: Token[]): string {
  return tokens
    .map(
      ({ start, end, afterPause, opensSentence }) =>
        `${opensSentence ? '. ' : afterPause ? ', ' : ' '}${text.slice(start, end)}`,
    )
    .join('')
}
