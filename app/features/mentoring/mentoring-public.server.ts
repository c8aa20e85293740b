export { invitationMailJob, sendInvitationMail } from '#app/features/mentoring/invitation-mail.server.ts'
export { mentoringNewsJob, sendMentoringNews } from '#app/features/mentoring/news-mail.server.ts'
