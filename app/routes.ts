import { index, type RouteConfig, route } from '@remix-run/route-config'

const home = 'features/home/routes'
const account = 'features/account/routes'
const assess = 'features/assess/routes'
const learn = 'features/learn/routes'
const salary = 'features/salary/routes'
const goals = 'features/goals/routes'

/** Every address and the module that answers it. */
export default [
  index(`${home}/landing.tsx`),
  route('privacy', `${home}/privacy.tsx`),
  route('sources', `${home}/sources.tsx`),
  route('sitemap.xml', `${home}/sitemap.ts`),
  route('robots.txt', `${home}/robots.ts`),
  ...(process.env.NODE_ENV === 'development'
    ? [route('design', `${home}/design.tsx`), route('outbox', `${home}/outbox.tsx`)]
    : []),

  route('sign-up', `${account}/sign-up.tsx`),
  route('sign-in', `${account}/sign-in.tsx`),
  route('sign-out', `${account}/sign-out.tsx`),
  route('account', `${account}/account.tsx`),
  route('account/address', `${account}/change-address.tsx`),
  route('forgot-password', `${account}/forgot-password.tsx`),
  route('reset-password/:token', `${account}/reset-password.tsx`),
  route('confirm-address/:token', `${account}/confirm-address.tsx`),

  route('learn', `${learn}/learn-home.tsx`),
  route('learn/progress', `${learn}/progress.ts`),
  route('learn/modules/:module', `${learn}/module.tsx`),
  route('learn/modules/:module/note', `${learn}/note.tsx`),
  route('learn/notes/:module', `${learn}/note-autosave.ts`),
  route('learn/paths/:path', `${learn}/learning-path.tsx`),
  route('learn/running-case', `${learn}/running-case.tsx`),
  route('learn/artefacts', `${learn}/artefact-list.tsx`),
  route('learn/artefacts/:artefact', `${learn}/artefact.tsx`),
  route('learn/artefacts/:artefact/:file', `${learn}/artefact-file.ts`),
  route('learn/certifications', `${learn}/certification-list.tsx`),
  route('learn/certifications/which', `${learn}/which-certification.tsx`),
  route('learn/certifications/:certification', `${learn}/certification.tsx`),
  route('learn/books', `${learn}/books.tsx`),
  route('learn/companies', `${learn}/companies.tsx`),
  route('learn/offline', `${learn}/offline.tsx`),
  route('learn/review', `${learn}/review.tsx`),
  route('learn/review/forecast', `${learn}/forecast.tsx`),
  route('learn/cards/:module/:card', `${learn}/card.tsx`),
  route('glossary', `${learn}/glossary.tsx`),
  route('search', `${learn}/search.tsx`),

  route('assess', `${assess}/assess-home.tsx`),
  route('assess/quick', `${assess}/quick-start.tsx`),
  route('assess/quick/:competency', `${assess}/quick-question.tsx`),
  route('assess/full', `${assess}/full-overview.tsx`),
  route('assess/full/self/:competency', `${assess}/full-self.tsx`),
  route('assess/full/scenarios/:scenario', `${assess}/full-scenario.tsx`),
  route('assess/autosave', `${assess}/autosave.ts`),
  route('assess/report', `${assess}/report.tsx`),
  route('assess/report.json', `${assess}/report-json.ts`),
  route('assess/compare', `${assess}/compare.tsx`),
  route('assess/history', `${assess}/history.tsx`),
  route('assess/history/:attempt', `${assess}/attempt.tsx`),
  route('assess/how-readiness-works', `${assess}/how-readiness-works.tsx`),
  route('competencies', `${assess}/competency-list.tsx`),
  route('competencies/:competency', `${assess}/competency.tsx`),
  route('targets', `${assess}/target-list.tsx`),
  route('targets/:role/:level', `${assess}/target.tsx`),

  route('salary', `${salary}/salary-home.tsx`),
  route('salary.json', `${salary}/salary-json.ts`),
  route('salary.csv', `${salary}/salary-csv.ts`),
  route('salary/schema.json', `${salary}/schema-json.ts`),
  route('salary/records/:record', `${salary}/record.tsx`),
  route('salary/how-to-read', `${salary}/how-to-read.tsx`),
  route('salary/compare', `${salary}/compare.tsx`),
  route('salary/offers', `${salary}/offers.tsx`),
  route('salary/offers/prepare', `${salary}/prepare.tsx`),
  route('salary/contribute', `${salary}/contribute.tsx`),
  route('salary/:country', `${salary}/country.tsx`),
  route('goals', `${goals}/goals-list.tsx`),
  route('goals/new', `${goals}/goal-new.tsx`),
  route('goals/promotion-case', `${goals}/promotion-case.tsx`),
  route('goals/promotion-case.md', `${goals}/promotion-case-md.ts`),
  route('goals/goals.csv', `${goals}/goals-csv.ts`),
  route('goals/import', `${goals}/goals-import.tsx`),
  route('goals/settings', `${goals}/goal-settings.tsx`),
  route('goals/:goal', `${goals}/goal-detail.tsx`),
  route('goals/:goal/edit', `${goals}/goal-edit.tsx`),
  route('goals/:goal/check-in', `${goals}/check-in.tsx`),
  route('goals/:goal/goal.ics', `${goals}/goal-ics.ts`),
  route('calendar/:token.ics', `${goals}/calendar-feed.ts`),
  route('unsubscribe/:token', `${goals}/unsubscribe.tsx`),
] satisfies RouteConfig
