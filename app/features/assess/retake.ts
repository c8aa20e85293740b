/** Days after which another sitting is suggested, never forced: sooner, memory of the items answers for the person. */
const retakeAfterDays = 14

/** Whether a retake is worth suggesting on the day of `now` (ISO instants). */
export function isRetakeDue(lastReadingOn: string, now: Date): boolean {
  return now.getTime() - new Date(lastReadingOn).getTime() >= retakeAfterDays * 86_400_000
}
