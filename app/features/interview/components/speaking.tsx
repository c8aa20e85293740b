/** Speaking an answer comes with scripts and a microphone; typing always works. */
export function Speaking(_: { answerId: string; prompt: string }) {
  return null
}
