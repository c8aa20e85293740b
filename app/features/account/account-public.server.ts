export { accountMailJob, sendAccountMail } from '#app/features/account/account-mail.server.ts'
export { forgetEndedSessions, forgetOldVisitors } from '#app/features/account/forget-visitors.server.ts'
