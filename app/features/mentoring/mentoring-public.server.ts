export { invitationMailJob, sendInvitationMail } from '#app/features/mentoring/invitation-mail.server.ts'
