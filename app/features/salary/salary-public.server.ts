export { recomputePay } from '#app/features/salary/recompute-pay.server.ts'
export { decideFlagged, listFlagged } from '#app/features/salary/review-pay.server.ts'
