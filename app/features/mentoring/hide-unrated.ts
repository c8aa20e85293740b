type Row = {
  competency: string
  readings: { self: number | null; scenario: number | null; observed: number | null }
  calibration: { scenario: number | null; observed: number | null }
}

/**
 * A report as a mentor may read it: the own rating of a competency stays hidden until they have rated it, too, and with it a gap that
 * rests on that rating alone. What situations or others say is no secret between the two. `rated`: what both have rated.
 */
export function hideUnrated<Report extends { rows: Row[]; gaps: { competency: string }[] }>(
  report: Report,
  rated: readonly string[],
): Omit<Report, 'rows'> & { rows: (Report['rows'][number] & { isHidden: boolean })[]; hiddenGaps: number } {
  const isHidden = ({ competency, readings }: Row) => readings.self !== null && !rated.includes(competency)
  const restsOnOwn = new Set(
    report.rows
      .filter((row) => isHidden(row) && row.readings.scenario === null && row.readings.observed === null)
      .map(({ competency }) => competency),
  )
  const gaps = report.gaps.filter(({ competency }) => !restsOnOwn.has(competency))
  return {
    ...report,
    rows: report.rows.map((row) =>
      isHidden(row)
        ? {
            ...row,
            readings: { ...row.readings, self: null },
            calibration: { scenario: null, observed: null },
            isHidden: true,
          }
        : { ...row, isHidden: false },
    ),
    gaps,
    hiddenGaps: report.gaps.length - gaps.length,
  }
}
