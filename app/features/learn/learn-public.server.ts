import { artefacts } from '#app/content/artefacts.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { learningPaths } from '#app/content/paths.server.ts'
import {
  artefactPath,
  artefactsPath,
  booksPath,
  certificationPath,
  certificationsPath,
  companiesPath,
  glossaryPath,
  learnPath,
  modulePath,
  offlinePath,
  pathPath,
  runningCasePath,
  whichCertificationPath,
} from '#app/features/learn/learn-paths.ts'

/** The addresses of this area that are the same for everybody, for the site map. */
export const publicLearnPaths: string[] = [
  learnPath,
  ...modules.map(({ slug }) => modulePath(slug)),
  ...learningPaths.map(({ slug }) => pathPath(slug)),
  runningCasePath,
  artefactsPath,
  ...artefacts.map(({ slug }) => artefactPath(slug)),
  certificationsPath,
  whichCertificationPath,
  ...certifications.map(({ slug }) => certificationPath(slug)),
  booksPath,
  companiesPath,
  offlinePath,
  glossaryPath,
]

export { prepareSearch } from '#app/features/learn/search.server.ts'
