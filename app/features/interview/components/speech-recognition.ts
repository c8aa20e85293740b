type Heard = { isFinal: boolean; 0?: { transcript: string } }

type Recogniser = {
  continuous: boolean
  interimResults: boolean
  lang: string
  onresult: ((event: { resultIndex: number; results: ArrayLike<Heard> }) => void) | null
  onend: (() => void) | null
  start: () => void
  stop: () => void
}

/** The browser's own speech recognition, under either of its names; undefined where there is none. */
function findRecogniser(): (new () => Recogniser) | undefined {
  const names = window as unknown as Record<string, unknown>
  const found = names.SpeechRecognition ?? names.webkitSpeechRecognition
  return typeof found === 'function' ? (found as new () => Recogniser) : undefined
}

export function canRecogniseSpeech(): boolean {
  return findRecogniser() !== undefined
}

/** Hands each finished phrase to `onPhrase` until the answer is called. Browsers end it by themselves after a while; then it starts again. */
export function recogniseSpeech(onPhrase: (phrase: string) => void): () => void {
  const Found = findRecogniser()
  if (!Found) return () => {}
  const recogniser = new Found()
  let isWanted = true
  recogniser.continuous = true
  recogniser.interimResults = false
  recogniser.lang = 'en-GB'
  recogniser.onresult = ({ resultIndex, results }) => {
    for (let index = resultIndex; index < results.length; index += 1) {
      const heard = results[index]
      if (heard?.isFinal && heard[0]) onPhrase(heard[0].transcript.trim())
    }
  }
  recogniser.onend = () => {
    if (isWanted) recogniser.start()
  }
  recogniser.start()
  return () => {
    isWanted = false
    recogniser.stop()
  }
}
