export { forgetEndedSessions, forgetOldVisitors } from '#app/features/account/forget-visitors.server.ts'
