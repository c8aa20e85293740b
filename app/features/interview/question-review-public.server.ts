// Apart from the other window: the command that reads this runs without the bundler, which alone can load content.
export { reportReasonWords } from '#app/features/interview/report-reasons.ts'
export { listOpenReports, settleReport } from '#app/features/interview/review-reports.server.ts'
