import { useState } from 'react'
import { LiveClock } from '#app/features/interview/components/live-clock.tsx'
import { Speaking } from '#app/features/interview/components/speaking.tsx'
import { Stopwatch } from '#app/features/interview/components/stopwatch.tsx'
import { useLiveDraft } from '#app/features/interview/components/use-live-draft.ts'
import { answerAutosavePath } from '#app/features/interview/interview-paths.ts'
import { SaveStatus } from '#app/forms/save-status.tsx'
import { useAutosave } from '#app/forms/use-autosave.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

type Sheet = {
  id: string
  prompt: string
  mode: 'practice' | 'live'
  isInMock: boolean
  /** Milliseconds. */
  startedAt: number
  serverNow: number
  timeboxSeconds: number
  /** Whether there are days and no clock. */
  isUntimed: boolean
  startedWords: string
  text: string
  revision: number
  isSpoken: boolean
  spokenSeconds: number
  isWritten: boolean
}

/**
 * Where an answer is given. An ordinary form; with scripts it is also kept while somebody types, on the server and until then on the device.
 */
export function AnswerSheet({
  sheet,
  errors,
}: {
  sheet: Sheet
  errors: { field?: string; sentence: string }[]
}) {
  const { form, state, revision } = useAutosave(answerAutosavePath(sheet.id))
  const { other, use, drop } = useLiveDraft(form, `answer-${sheet.id}`, state === 'saved')
  const [isOffline, setOffline] = useState(false)
  const [spoken, setSpoken] = useState(sheet.spokenSeconds)

  function onRecorded(seconds: number): void {
    setSpoken(seconds)
    const box = form.current?.elements.namedItem('isSpoken')
    if (box instanceof HTMLInputElement) box.checked = true
  }
  function onPhrase(phrase: string): void {
    const field = form.current?.elements.namedItem('text')
    if (!(field instanceof HTMLTextAreaElement) || !phrase) return
    field.value = field.value ? `${field.value.trimEnd()} ${phrase}` : phrase
    // As if it had been typed: autosave listens for this.
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const isLive = sheet.mode === 'live'
  const error = errors.find(({ field }) => field === 'text')?.sentence
  return (
    <form
      ref={form}
      method="post"
      className="mt-6 max-w-[46rem]"
      noValidate
      onSubmit={(event) => {
        // The answer is safe here; a page of the browser saying that nothing can be reached would hide it.
        if (navigator.onLine) return
        event.preventDefault()
        setOffline(true)
      }}
    >
      <ErrorSummary errors={errors} />
      <input
        type="hidden"
        name="revision"
        defaultValue={revision ?? String(sheet.revision)}
        autoComplete="off"
      />
      <input type="hidden" name="writer" defaultValue="" autoComplete="off" />
      <input type="hidden" name="change" defaultValue="0" autoComplete="off" />
      {other === null ? null : (
        <div className="mb-5">
          <Callout title="This device keeps another text of this answer">
            <p className="max-h-40 overflow-auto whitespace-pre-wrap">{other}</p>
            <p className="mt-3 flex flex-wrap gap-3">
              <Button type="button" onClick={use}>
                Put it in place of the text below
              </Button>
              <Button type="button" look="quiet" onClick={drop}>
                Throw it away
              </Button>
            </p>
          </Callout>
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        {isLive && !sheet.isUntimed ? (
          <LiveClock
            startedAt={sheet.startedAt}
            serverNow={sheet.serverNow}
            timeboxSeconds={sheet.timeboxSeconds}
          />
        ) : null}
        <p className="text-[0.92rem] text-soft">{sheet.startedWords}</p>
      </div>
      {sheet.isWritten ? null : (
        <Speaking answerId={sheet.id} prompt={sheet.prompt} onRecorded={onRecorded} onPhrase={onPhrase} />
      )}
      <label htmlFor="text" className="mt-5 block font-semibold">
        Your answer
      </label>
      <p id="text-hint" className="text-[0.92rem] text-soft">
        {sheet.isWritten
          ? 'Write it as you would send it.'
          : 'Type it as you would say it, or say it and note the words down.'}
      </p>
      {error ? (
        <p id="text-error" className="field-error">
          {error}
        </p>
      ) : null}
      <textarea
        id="text"
        name="text"
        className="input mt-1"
        rows={16}
        // A browser that fills in an older text after a reload would have it saved over a newer one.
        autoComplete="off"
        defaultValue={sheet.text}
        aria-describedby={error ? 'text-hint text-error' : 'text-hint'}
        aria-invalid={error ? true : undefined}
      />
      {sheet.isWritten ? null : (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <label className="flex gap-3">
            <input
              type="checkbox"
              name="isSpoken"
              value="yes"
              defaultChecked={sheet.isSpoken}
              className="mt-1 size-5 shrink-0 accent-signal"
            />
            <span>These are my spoken words, so pace and fillers can be judged</span>
          </label>
          {isLive ? (
            <input type="hidden" name="spokenSeconds" value={spoken > 0 ? spoken : ''} readOnly />
          ) : (
            <Stopwatch key={spoken} seconds={spoken} />
          )}
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary" name="do" value="finish">
          {sheet.isInMock ? 'Hand in' : 'Hand in and score it'}
        </Button>
        <Button look="plain" name="do" value="keep">
          Save
        </Button>
        {sheet.isInMock ? null : (
          <Button look="quiet" name="do" value="discard" className="ml-auto">
            Throw this answer away
          </Button>
        )}
      </div>
      <SaveStatus state={state} />
      {isOffline ? (
        <p role="alert" className="font-semibold text-poor">
          There is no network. Your answer is kept on this device and will be saved once there is; hand it in
          then.
        </p>
      ) : null}
    </form>
  )
}
