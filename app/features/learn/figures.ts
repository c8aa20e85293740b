/** Whether a column of a table holds figures and nothing else, so that it is read by its digits. Empty cells do not count. */
export function areFigures(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => /^[+-]?\d[\d.,]*( ?%)?$/.test(cell))
}
