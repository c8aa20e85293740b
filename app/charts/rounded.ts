/** A coordinate to a tenth of a unit: finer than any screen shows, and a third of the bytes. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
