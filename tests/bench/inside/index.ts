// What of the bench needs the app's own modules. Their content comes in by way of Vite, so this is built before it runs.
export { measureContributedPay } from '#tests/bench/inside/contributed-pay.ts'
export { renderLanding } from '#tests/bench/inside/landing.tsx'
export { measureMentorDesk } from '#tests/bench/inside/mentor-desk.ts'
export { timeReadiness } from '#tests/bench/inside/readiness.ts'
export { seedBench, seededPassword } from '#tests/bench/inside/seed.ts'
