import type { LoaderFunctionArgs } from '@remix-run/node'
import { benchmarkCountries, benchmarks, missingCountries } from '#app/content/salaries.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { levelSlugs, roleSlugs } from '#app/domain/target.ts'
import {
  assessPath,
  competenciesPath,
  competencyPath,
  formulaPath,
  fullAssessmentPath,
  quickScanPath,
  targetPath,
  targetsPath,
} from '#app/features/assess/assess-paths.ts'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import { publicInterviewPaths } from '#app/features/interview/interview-public.server.ts'
import { publicLearnPaths } from '#app/features/learn/learn-public.server.ts'
import { mentoringPath } from '#app/features/mentoring/mentoring-paths.ts'
import {
  comparePath,
  contributePath,
  countryPath,
  preparePath,
  recordPath,
  salaryMethodPath,
  salaryPath,
} from '#app/features/salary/salary-paths.ts'

/** Every page that is the same for everybody. */
const publicPaths = [
  '/',
  assessPath,
  quickScanPath,
  fullAssessmentPath,
  formulaPath,
  competenciesPath,
  ...competencySlugs.map(competencyPath),
  targetsPath,
  ...roleSlugs.flatMap((role) => levelSlugs.map((level) => targetPath({ role, level }))),
  ...publicLearnPaths,
  goalsPath,
  mentoringPath,
  salaryPath,
  salaryMethodPath,
  comparePath,
  contributePath,
  preparePath,
  ...benchmarkCountries.map(countryPath),
  ...missingCountries.map(({ country }) => countryPath(country)),
  ...benchmarks.map(({ id }) => recordPath(id)),
  ...publicInterviewPaths,
  '/sources',
  '/privacy',
]

export function loader({ context }: LoaderFunctionArgs) {
  const entries = publicPaths.map((path) => `<url><loc>${context.origin}${path}</loc></url>`).join('\n')
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
