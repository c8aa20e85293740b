export { recomputePay } from '#app/features/salary/recompute-pay.server.ts'
