import { useEffect, useRef, useState } from 'react'
import {
  dropRecording,
  findRecording,
  keepRecording,
} from '#app/features/interview/components/recording-store.ts'

export type RecorderState = 'unsupported' | 'idle' | 'listening' | 'recording'

/** How loud somebody has to be to count as heard, of 128. */
const heardFrom = 6

/**
 * A microphone that is checked before it records, and a recording that stays on this device. `level` is how loud it was just now, 0 to 1;
 * `isHeard` that somebody was heard since the check began.
 */
export function useRecorder(answerId: string, onRecorded: (seconds: number) => void) {
  const [state, setState] = useState<RecorderState>('unsupported')
  const [failure, setFailure] = useState<string | null>(null)
  const [level, setLevel] = useState(0)
  const [isHeard, setHeard] = useState(false)
  const [url, setUrl] = useState<string | null>(null)
  const stream = useRef<MediaStream | null>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const startedAt = useRef(0)

  useEffect(() => {
    if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') return
    setState('idle')
    findRecording(answerId)
      .then((kept) => kept && setUrl(URL.createObjectURL(kept)))
      // Without a store there is nothing to find; recording says so when it is tried.
      .catch(() => {})
    return () => {
      for (const track of stream.current?.getTracks() ?? []) track.stop()
    }
  }, [answerId])

  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url])

  async function check(): Promise<void> {
    setFailure(null)
    setHeard(false)
    try {
      stream.current ??= await navigator.mediaDevices.getUserMedia({ audio: true })
      setState('listening')
      watchLevel(stream.current, (loudness) => {
        setLevel(Math.min(1, loudness / 60))
        if (loudness >= heardFrom) setHeard(true)
      })
    } catch (error) {
      setFailure(
        error instanceof DOMException && error.name === 'NotFoundError'
          ? 'No microphone was found. You can type your answer.'
          : 'The microphone may not be used. Allow it in the settings of your browser, or type your answer.',
      )
    }
  }

  function start(): void {
    if (!stream.current) return
    const chunks: Blob[] = []
    const made = new MediaRecorder(stream.current)
    recorder.current = made
    startedAt.current = Date.now()
    made.ondataavailable = ({ data }) => {
      chunks.push(data)
      // Kept every few seconds, so that a tab that dies loses seconds.
      void keepRecording(answerId, new Blob(chunks, { type: made.mimeType })).catch(() =>
        setFailure('This browser keeps no recordings, perhaps because the window is private. Typing works.'),
      )
    }
    made.onstop = () => {
      setUrl(URL.createObjectURL(new Blob(chunks, { type: made.mimeType })))
      onRecorded(Math.round((Date.now() - startedAt.current) / 1000))
      setState('listening')
    }
    made.start(5_000)
    setState('recording')
  }

  function stop(): void {
    recorder.current?.stop()
  }

  async function drop(): Promise<void> {
    await dropRecording(answerId).catch(() => {})
    setUrl(null)
  }

  return { state, failure, level, isHeard, url, check, start, stop, drop }
}

function watchLevel(stream: MediaStream, onLoudness: (loudness: number) => void): void {
  const audio = new AudioContext()
  const analyser = audio.createAnalyser()
  analyser.fftSize = 512
  audio.createMediaStreamSource(stream).connect(analyser)
  const samples = new Uint8Array(analyser.fftSize)
  const timer = setInterval(() => {
    if (!stream.active) {
      clearInterval(timer)
      void audio.close()
      return
    }
    analyser.getByteTimeDomainData(samples)
    onLoudness(samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0))
  }, 150)
}
