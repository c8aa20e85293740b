import { useEffect, useRef, useState } from 'react'
import { canRecogniseSpeech, recogniseSpeech } from '#app/features/interview/components/speech-recognition.ts'
import { useRecorder } from '#app/features/interview/components/use-recorder.ts'
import { Button } from '#app/ui/button.tsx'
import { Meter } from '#app/ui/meter.tsx'

/**
 * Speaking an answer: the question read aloud, a microphone that is checked first, a recording that stays on this device, and words
 * written down by the browser where it can. Only with scripts; typing always works.
 */
export function Speaking({
  answerId,
  prompt,
  onRecorded,
  onPhrase,
}: {
  answerId: string
  prompt: string
  onRecorded: (seconds: number) => void
  onPhrase: (phrase: string) => void
}) {
  const recorder = useRecorder(answerId, onRecorded)
  const [can, setCan] = useState({ readAloud: false, recognise: false })
  const [isReading, setReading] = useState(false)
  const [writesDown, setWritesDown] = useState(false)
  const stopRecognising = useRef<(() => void) | null>(null)

  useEffect(() => {
    setCan({ readAloud: 'speechSynthesis' in window, recognise: canRecogniseSpeech() })
    return () => {
      stopRecognising.current?.()
      if ('speechSynthesis' in window) speechSynthesis.cancel()
    }
  }, [])

  function readAloud(): void {
    if (isReading) speechSynthesis.cancel()
    else {
      const spoken = new SpeechSynthesisUtterance(prompt)
      spoken.lang = 'en-GB'
      spoken.onend = () => setReading(false)
      spoken.onerror = () => setReading(false)
      speechSynthesis.speak(spoken)
    }
    setReading(!isReading)
  }

  function start(): void {
    recorder.start()
    if (writesDown) stopRecognising.current = recogniseSpeech(onPhrase)
  }

  function stop(): void {
    recorder.stop()
    stopRecognising.current?.()
    stopRecognising.current = null
  }

  const { state } = recorder
  if (state === 'unsupported' && !can.readAloud) return null
  return (
    <section aria-label="Speaking" className="border-y border-rule py-3">
      <div className="flex flex-wrap items-center gap-3">
        {can.readAloud ? (
          <Button type="button" look="quiet" onClick={readAloud}>
            {isReading ? 'Stop reading' : 'Read the question aloud'}
          </Button>
        ) : null}
        {state === 'idle' ? (
          <Button type="button" onClick={() => void recorder.check()}>
            Check the microphone
          </Button>
        ) : null}
        {state === 'listening' ? (
          <Button type="button" onClick={start}>
            {recorder.url ? 'Record again' : 'Record'}
          </Button>
        ) : null}
        {state === 'recording' ? (
          <Button type="button" onClick={stop}>
            Stop recording
          </Button>
        ) : null}
        {state === 'listening' || state === 'recording' ? (
          <span className="w-32">
            <Meter value={recorder.level} most={1} label="How loud the microphone hears you" />
          </span>
        ) : null}
      </div>
      <p role="status" className="mt-1 min-h-6 text-[0.92rem] text-soft">
        {state === 'recording'
          ? 'Recording, on this device only.'
          : state === 'listening'
            ? recorder.isHeard
              ? 'You are heard.'
              : 'Say a few words. Nothing is heard yet.'
            : ''}
      </p>
      {recorder.failure ? (
        <p role="alert" className="font-semibold text-poor">
          {recorder.failure}
        </p>
      ) : null}
      {can.recognise && (state === 'listening' || state === 'idle') ? (
        <label className="mt-1 flex gap-3 text-[0.95rem]">
          <input
            type="checkbox"
            checked={writesDown}
            onChange={({ target }) => setWritesDown(target.checked)}
            className="mt-1 size-5 shrink-0 accent-signal"
          />
          <span>
            Let the browser write down what I say. The maker of your browser does that, mostly on its own
            servers: your voice goes to them, not to us.
          </span>
        </label>
      ) : null}
      {recorder.url ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {/* biome-ignore lint/a11y/useMediaCaption: one's own voice of a moment ago; the answer is written below */}
          <audio controls src={recorder.url} aria-label="Your recording" />
          <Button type="button" look="quiet" onClick={() => void recorder.drop()}>
            Delete the recording
          </Button>
        </div>
      ) : null}
    </section>
  )
}
