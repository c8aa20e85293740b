import type { Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { questionPath, reportPath, scriptPath } from '#app/features/interview/interview-paths.ts'
import routes from '#app/routes.ts'
import {
  aQuestion,
  beginAnswer,
  finishMock,
  handIn,
  invite,
  practise,
  startMock,
  tellStory,
} from '#tests/e2e/answers.ts'
import { allViews, checkAccessibility, expect, test, type View } from '#tests/e2e/fixtures.ts'
import { startGoal } from '#tests/e2e/goals.ts'
import { mentoringTalkWalks } from '#tests/e2e/mentoring-talk-walks.ts'
import { mentoringWalks } from '#tests/e2e/mentoring-walks.ts'
import { addPay, fillOffers } from '#tests/e2e/offers.ts'
import { becomeMember, newAccount, post, signIn, signUp } from '#tests/e2e/people.ts'
import {
  allRated,
  listSituations,
  rate,
  save,
  startFullAssessment,
  startQuickScan,
  takeFullAssessment,
  takeQuickScan,
} from '#tests/e2e/sittings.ts'

/** Looks at the page as it stands now. The name of the state says which one it is, should it fail. */
type Look = (state: string) => Promise<void>

const [first, second] = competencySlugs

/** How to bring a page into each of its states, by the path in app/routes.ts. */
const walks: Record<string, (page: Page, look: Look) => Promise<void>> = {
  '/': async (page, look) => {
    await page.goto('/')
    await openAll(page)
    await look('a stranger')
    await becomeMember(page)
    await page.goto('/')
    await look('a member without work')
    await startQuickScan(page)
    await page.goto('/')
    await look('a scan begun')
    await takeQuickScan(page)
    await startFullAssessment(page)
    await page.goto('/')
    await look('a report, and an assessment begun')
    await post(page, '/learn/progress', { set: 'critical-path.done', back: '/learn' })
    await startGoal(page)
    await page.goto('/')
    await look('cards due, and a goal')
  },
  '/privacy': async (page, look) => {
    await page.goto('/privacy')
    await look('anybody')
  },
  '/sources': async (page, look) => {
    await page.goto('/sources')
    await look('anybody')
  },
  '/sign-up': async (page, look) => {
    await page.goto('/sign-up')
    await look('a stranger')
    await takeQuickScan(page)
    await page.goto('/sign-up')
    await look('work to keep')
    await page.getByLabel('Name').fill('Ada Sample')
    await page.getByLabel('Mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('aaaaaaaaaaaaaaaa')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/sign-in': async (page, look) => {
    await page.goto('/sign-in')
    await look('a stranger')
    const { email } = await signUp(page)
    await takeQuickScan(page)
    await page.goto('/sign-in')
    await look('just signed up, with work to keep')
    const wrong = { email, password: 'another password entirely' }
    await page.getByLabel('Password').fill(wrong.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await look('refused')
    await Promise.all(Array.from({ length: 10 }, () => post(page, '/sign-in', wrong)))
    await page.getByLabel('Password').fill(wrong.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('Too many attempts')
    await look('too many attempts')
  },
  '/sign-out': async (page, look) => {
    const account = await becomeMember(page)
    await page.goto('/sign-out')
    await look('a member')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
    await look('signed out')
    await takeQuickScan(page)
    await signIn(page, account)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
    await expect(page.getByText('is still here')).toBeVisible()
    await look('signed out everywhere, with work left here')
  },
  '/account': async (page, look) => {
    const account = await becomeMember(page, newAccount('Augusta Ada King, Countess of Lovelace'))
    await page.goto('/account')
    await look('signed in once')
    await post(page, '/sign-out', {})
    await signIn(page, account)
    await page.context().clearCookies()
    await signIn(page, account)
    await page.goto('/account')
    await expect(page.getByRole('row')).toHaveCount(3)
    await look('signed in twice')
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await expect(page.getByText('You are signed out everywhere else.')).toBeVisible()
    await look('signed out everywhere else')
  },
  '/account/address': async (page, look) => {
    await becomeMember(page)
    await page.goto('/account/address')
    await look('a member')
    await page.getByLabel('Your password').fill('not this one, surely')
    await page.getByRole('button', { name: 'Mail a link to it' }).click()
    await expect(page.getByRole('alert')).toContainText('not your password')
    await look('refused')
  },
  '/forgot-password': async (page, look) => {
    await page.goto('/forgot-password')
    await look('a stranger')
    await page.getByLabel('Mail address').fill('nobody@example.org')
    await page.getByRole('button', { name: 'Mail me a link' }).click()
    await expect(page.getByText('a mail is on its way')).toBeVisible()
    await look('asked')
  },
  '/goals': async (page, look) => {
    await page.goto('/goals')
    await look('a stranger')
    await startGoal(page)
    await page.goto('/goals')
    await look('one goal')
    await page.goto('/goals?show=achieved')
    await look('none match')
  },
  '/goals/new': async (page, look) => {
    await page.goto('/goals/new')
    await look('from blank')
    await page.getByRole('button', { name: 'Start this goal' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.goto('/goals/new?competency=team-leadership&to=3')
    await look('from a gap')
  },
  '/goals/promotion-case': async (page, look) => {
    await startGoal(page)
    await page.goto('/goals/promotion-case')
    await look('one goal')
  },
  '/goals/import': async (page, look) => {
    await page.goto('/goals/import')
    await look('a stranger')
    await page.getByLabel('Or paste its lines').fill('statement,measure,due\nx,y,never')
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('alert')).toContainText('Line 2')
    await look('refused')
  },
  '/goals/settings': async (page, look) => {
    await startGoal(page)
    await page.goto('/goals/settings')
    await look('no feed')
    await page.getByRole('button', { name: 'Open a feed' }).click()
    await expect(page.getByText('.ics')).toBeVisible()
    await look('a feed')
  },
  '/goals/:goal': async (page, look) => {
    await startGoal(page)
    await openAll(page)
    await look('just begun')
    await page.goto(`${page.url()}/check-in`)
    await page.getByLabel('Reviews held').fill('3')
    await page.getByRole('button', { name: 'Check in' }).click()
    await openAll(page)
    await look('checked in')
  },
  '/goals/:goal/edit': async (page, look) => {
    await startGoal(page)
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    await look('as it is')
  },
  '/goals/:goal/check-in': async (page, look) => {
    await startGoal(page)
    await page.getByRole('link', { name: 'Check in' }).click()
    await page.getByLabel('Reviews held').fill('many')
    await page.getByRole('button', { name: 'Check in' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/unsubscribe/:token': async (page, look) => {
    await page.goto(`/unsubscribe/${'a'.repeat(32)}`)
    await look('asked')
  },
  '/reset-password/:token': async (page, look) => {
    await page.goto(`/reset-password/${'a'.repeat(43)}`)
    await look('a link that is over')
  },
  '/confirm-address/:token': async (page, look) => {
    await page.goto(`/confirm-address/${'a'.repeat(43)}`)
    await look('a link that is over')
  },
  '/learn': async (page, look) => {
    await page.goto('/learn')
    await look('a stranger')
    await page
      .getByRole('group', { name: 'Progress: The critical path' })
      .getByRole('button', { name: 'Done' })
      .click()
    await look('a module done')
  },
  '/learn/modules/:module': async (page, look) => {
    await page.goto('/learn/modules/critical-path')
    await openAll(page)
    await look('a stranger')
    await page.getByRole('button', { name: 'Bookmark' }).click()
    await post(page, '/learn/notes/critical-path', {
      note: '# A note\n\n| a | b |\n| - | - |\n| 1 | 2 |',
      revision: '0',
    })
    await page.goto('/learn/modules/critical-path')
    await look('with a note')
  },
  '/learn/modules/:module/note': async (page, look) => {
    await page.goto('/learn/modules/critical-path/note')
    await look('no note')
    await page.getByLabel('Note').fill('x'.repeat(10_001))
    await page.getByRole('button', { name: 'Save and go back to the module' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/learn/paths/:path': async (page, look) => {
    await page.goto('/learn/paths/working-tpm')
    await look('a stranger')
    await takeQuickScan(page, { ratings: allRated(5) })
    await page.goto('/learn/paths/working-tpm')
    await look('all may be skipped')
  },
  '/learn/running-case': anybody('/learn/running-case'),
  '/learn/artefacts': anybody('/learn/artefacts'),
  '/learn/artefacts/:artefact': async (page, look) => {
    await page.goto('/learn/artefacts/risk-register')
    await look('a table')
    await page.goto('/learn/artefacts/charter')
    await look('a document')
  },
  '/learn/certifications': async (page, look) => {
    await page.goto('/learn/certifications')
    await look('all')
    await page.goto('/learn/certifications?field=cloud&level=advanced')
    await look('none fits')
  },
  '/learn/certifications/which': async (page, look) => {
    await page.goto('/learn/certifications/which')
    await look('not asked')
    await page.goto('/learn/certifications/which?reason=tech')
    await look('two answers missing')
    await page.goto('/learn/certifications/which?reason=posting&experience=years&effort=much')
    await look('an answer')
  },
  '/learn/certifications/:certification': anybody('/learn/certifications/pmp'),
  '/learn/books': anybody('/learn/books'),
  '/learn/companies': anybody('/learn/companies'),
  '/learn/offline': async (page, look) => {
    await page.goto('/learn/offline')
    await expect(page.getByRole('button', { name: 'Keep this path' })).toBeVisible()
    await look('nothing kept')
  },
  '/learn/review': async (page, look) => {
    await page.goto('/learn/review')
    await look('nothing done')
    await post(page, '/learn/progress', { set: 'critical-path.done', back: '/learn' })
    await page.goto('/learn/review')
    await look('a question')
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await look('an answer')
  },
  '/learn/review/forecast': async (page, look) => {
    await post(page, '/learn/progress', { set: 'critical-path.done', back: '/learn' })
    await post(page, '/learn/review', { card: 'critical-path.total-float', grade: '4', reps: '0' })
    await page.goto('/learn/review/forecast')
    await openAll(page)
    await look('one card answered')
  },
  '/learn/cards/:module/:card': async (page, look) => {
    await post(page, '/learn/progress', { set: 'critical-path.done', back: '/learn' })
    await page.goto('/learn/cards/critical-path/total-float')
    await look('not asked')
    await post(page, '/learn/review', { card: 'critical-path.total-float', grade: '4', reps: '0' })
    await page.goto('/learn/cards/critical-path/total-float')
    await look('answered')
  },
  '/glossary': anybody('/glossary'),
  '/search': async (page, look) => {
    await page.goto('/search')
    await look('nothing typed')
    await page.goto('/search?q=critical+path')
    await look('results')
    await page.goto('/search?q=qqqqzzzz')
    await look('no result')
  },
  '/assess': async (page, look) => {
    await page.goto('/assess')
    await look('a stranger')
    await startQuickScan(page)
    await page.goto('/assess')
    await look('a scan begun')
    await takeQuickScan(page)
    await takeFullAssessment(page)
    await page.goto('/assess')
    await look('several attempts')
    await page.getByLabel('Company').fill('a name that goes on '.repeat(10))
    await page.getByRole('button', { name: 'Save the target' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/assess/quick': async (page, look) => {
    await page.goto('/assess/quick?role=data&level=staff')
    await look('a stranger')
    const ties = await startQuickScan(page)
    await page.goto('/assess/quick')
    await look('nothing answered')
    await page.getByRole('button', { name: 'See the report with what I have' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await rate(page, ties, [1, 2, null])
    await page.goto('/assess/quick')
    await look('three answered')
    await rate(page, ties, [undefined, undefined, undefined, ...allRated(3).slice(3)])
    await page.goto('/assess/quick')
    await look('all answered')
  },
  '/assess/quick/:competency': async (page, look) => {
    const ties = await startQuickScan(page)
    await page.goto(`/assess/quick/${first}`)
    await look('not answered')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByRole('radio').nth(1).check()
    await expect(page.getByRole('status')).toHaveText('Saved.')
    await look('saved')
    await save(page, { ...ties, competency: first, level: '5', revision: '1' })
    await page.getByRole('radio').nth(2).check()
    await expect(page.getByRole('status')).toContainText('Not saved.')
    await look('not saved')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('in another tab')
    await look('answered elsewhere')
  },
  '/assess/full': async (page, look) => {
    await page.goto('/assess/full')
    await look('a stranger')
    const ties = await startFullAssessment(page)
    await page.goto('/assess/full')
    await look('nothing answered')
    await rate(page, ties, [null])
    await page.goto('/assess/full')
    await page.getByRole('button', { name: 'Finish with what I have' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await rate(page, ties, [undefined, 3, 4])
    await page.goto('/assess/full')
    await look('three answered')
  },
  '/assess/full/self/:competency': async (page, look) => {
    const ties = await startFullAssessment(page)
    await page.goto(`/assess/full/self/${first}`)
    await look('not answered')
    await page.getByRole('radio').nth(2).check()
    await expect(page.getByRole('status')).toHaveText('Saved.')
    await look('saved')
    await page.getByLabel('Evidence').fill('evidence '.repeat(300))
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('2,000 characters')
    await look('refused')
    await page.goto(`/assess/full/self/${second}`)
    await save(page, { ...ties, competency: second, level: '5', revision: '0' })
    await page.getByRole('radio').nth(2).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('in another tab')
    await look('answered elsewhere')
  },
  '/assess/full/scenarios/:scenario': async (page, look) => {
    const ties = await startFullAssessment(page)
    const [scenario = '', next = ''] = await listSituations(page)
    const best = page.getByRole('radio', { name: /^Best:/ })
    const worst = page.getByRole('radio', { name: /^Worst:/ })
    await page.goto(`/assess/full/scenarios/${scenario}`)
    await look('not answered')
    await best.nth(1).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose the worst action.')
    await look('half answered')
    await worst.nth(1).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('cannot be the same action')
    await look('refused')
    await page.goto(`/assess/full/scenarios/${next}`)
    await save(page, { ...ties, scenario: next, best: 'a', worst: 'b', revision: '0' })
    await best.nth(2).check()
    await worst.nth(3).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert')).toContainText('in another tab')
    await look('answered elsewhere')
  },
  '/assess/report': async (page, look) => {
    await startQuickScan(page)
    await page.goto('/assess/report')
    await look('nothing to report on')
    await takeQuickScan(page, { ratings: [3] })
    await page.goto('/assess/report')
    await look('not enough answers')
    await takeQuickScan(page)
    await page.goto('/assess/report')
    await look('one attempt')
    await takeFullAssessment(page, { ratings: allRated(5) })
    await becomeMember(page)
    await takeFullAssessment(page, { ratings: allRated(5) })
    await page.goto('/assess/report')
    await look('both kinds of reading')
    await page.goto('/assess/report?role=it&level=associate')
    await look('another target')
  },
  '/assess/compare': async (page, look) => {
    await startQuickScan(page)
    await page.goto('/assess/compare?one=product.tpm&other=data.principal')
    await look('no reading')
    await takeQuickScan(page)
    await page.goto('/assess/compare?one=product.tpm&other=research-and-development.principal')
    await look('one attempt')
  },
  '/assess/history': async (page, look) => {
    await becomeMember(page)
    await page.goto('/assess/history')
    await look('no attempt')
    await takeQuickScan(page)
    await page.goto('/assess/history')
    await look('one attempt')
    await takeFullAssessment(page)
    await takeQuickScan(page, { ratings: allRated(5) })
    await startQuickScan(page)
    await page.goto('/assess/history')
    await openAll(page)
    await look('several attempts')
  },
  '/assess/history/:attempt': async (page, look) => {
    await takeQuickScan(page, { ratings: [3, null] })
    await startQuickScan(page)
    await page.goto('/assess/history')
    const attempts = page.getByRole('table').first().getByRole('link')
    await attempts.first().click()
    await expect(page.getByText('not yet')).toBeVisible()
    await look('open')
    await page.goBack()
    await attempts.nth(1).click()
    await expect(page.getByText('not sure')).toBeVisible()
    await look('a quick scan')
    await page.goto(await takeFullAssessment(page))
    await openAll(page)
    await look('a full assessment with its keys')
  },
  '/assess/how-readiness-works': async (page, look) => {
    await page.goto('/assess/how-readiness-works')
    await look('anybody')
  },
  '/competencies': async (page, look) => {
    await page.goto('/competencies')
    await look('anybody')
  },
  '/competencies/:competency': async (page, look) => {
    await page.goto(`/competencies/${first}`)
    await openAll(page)
    await look('a stranger, all keys open')
    await startQuickScan(page)
    await page.goto(`/competencies/${first}`)
    await look('no reading')
    await takeQuickScan(page)
    await page.goto(`/competencies/${first}`)
    await look('one reading')
    await takeFullAssessment(page)
    await page.goto(`/competencies/${first}`)
    await openAll(page)
    await look('several readings')
  },
  '/targets': async (page, look) => {
    await page.goto('/targets')
    await look('anybody')
  },
  '/targets/:role/:level': async (page, look) => {
    await page.goto('/targets/research-and-development/principal')
    await look('a stranger')
    await startQuickScan(page)
    await page.goto('/targets/machine-learning/associate')
    await look('a visitor')
  },
  '/salary': async (page, look) => {
    await page.goto('/salary')
    await openAll(page)
    await look('all records')
    await page.goto('/salary?country=us&tier=B&sort=figure')
    await look('filtered and sorted')
    await page.goto('/salary?country=jp&tier=A')
    await look('no record passes')
  },
  '/salary/:country': async (page, look) => {
    await page.goto('/salary/us?index=all-jobs')
    await look('many records, with an index')
    await page.goto('/salary/jp')
    await look('one record')
    await page.goto('/salary/se')
    await look('no record')
  },
  '/salary/records/:record': async (page, look) => {
    await page.goto('/salary/records/ca-bc-noc-20012-2024')
    await look('one that others contradict')
    await page.goto('/salary/records/us-bls-oews-11-3021-2023')
    await look('one of a series')
  },
  '/salary/how-to-read': async (page, look) => {
    await page.goto('/salary/how-to-read')
    await look('anybody')
  },
  '/salary/compare': async (page, look) => {
    await page.goto('/salary/compare')
    await look('nothing asked for')
    await page.goto('/salary/compare?with=de&with=pl&with=jp&with=us-google-posting-tpm-ml&in=USD')
    await look('four, one without a rate')
    await page.goto('/salary/compare?with=us&with=in&in=ppp')
    await look('by purchasing power')
  },
  '/salary/offers': async (page, look) => {
    await page.goto('/salary/offers')
    await look('empty')
    await fillOffers(page)
    await look('two offers on the device')
    await page.getByLabel('Vesting, years 1 to 4').first().fill('70, 70')
    await page.getByRole('button', { name: 'Save, sealed' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByLabel('Vesting, years 1 to 4').first().fill('25, 25, 25, 25')
    await page.getByRole('button', { name: 'Save, sealed' }).click()
    await expect(page.getByText('Saved, sealed.')).toBeVisible()
    await look('saved')
    await page.getByRole('button', { name: /^Delete/ }).click()
    await expect(page.getByText('The sheet is deleted.')).toBeVisible()
    await look('deleted')
  },
  '/salary/offers/prepare': async (page, look) => {
    await page.goto('/salary/offers/prepare')
    await look('anybody')
  },
  '/salary/contribute': async (page, look) => {
    await page.goto('/salary/contribute?country=us')
    await look('nothing told yet')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await addPay(page)
    await look('added, with a receipt')
    await page.getByLabel('Receipt code').fill('wrong')
    await page.getByRole('button', { name: 'Remove it' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('receipt refused')
  },
  '/interview': async (page, look) => {
    await page.goto('/interview')
    await look('a stranger')
    await practise(page)
    await startMock(page)
    await page.goto('/interview')
    await look('with answers and a mock')
  },
  '/interview/questions': async (page, look) => {
    await page.goto('/interview/questions')
    await look('a stranger')
    await page.goto('/interview/questions?q=zzzzqqq')
    await look('nothing found')
  },
  '/interview/questions/:question': async (page, look) => {
    await page.goto(questionPath(aQuestion))
    await look('a stranger')
    await practise(page)
    await page.goto(questionPath(aQuestion))
    await look('answered once')
  },
  '/interview/questions/:question/script': anybody(scriptPath(aQuestion)),
  '/interview/questions/:question/report': async (page, look) => {
    await page.goto(reportPath(aQuestion))
    await page.getByRole('button', { name: 'Send it' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Send it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noted')
    await look('kept')
  },
  '/interview/practice': async (page, look) => {
    await page.goto('/interview/practice')
    await look('a stranger')
    await page.goto('/interview/practice?q=zzzzqqq')
    await look('nothing found')
  },
  '/interview/answers/:answer': async (page, look) => {
    await page.goto(await beginAnswer(page, 'practice'))
    await openAll(page)
    await look('practice')
    await page.getByLabel('Your answer').fill('x'.repeat(60_001))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.goto(await beginAnswer(page, 'live'))
    await look('live')
  },
  '/interview/answers/:answer/score': async (page, look) => {
    await page.goto(`${await handIn(page)}/score`)
    await look('to be scored')
    await page.getByRole('button', { name: 'Save my score' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/interview/answers/:answer/result': async (page, look) => {
    await page.goto(`${await practise(page)}/result`)
    await openAll(page)
    await look('compared')
  },
  '/interview/answers/:answer/interviewer': async (page, look) => {
    await page.goto(`${await beginAnswer(page, 'practice')}/interviewer`)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByLabel('Whom is it for?').fill('Sam')
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByLabel('Address to send')).toHaveValue(/[/]interviewer[/]/)
    await look('a link')
  },
  '/interviewer/:token': async (page, look) => {
    const link = await invite(page, await handIn(page))
    await page.goto(link)
    await look('whose answer it is')
    await page.context().clearCookies()
    await page.goto(link)
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await expect(page.getByRole('timer')).toBeVisible()
    await page.getByRole('button', { name: 'Keep my score' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused, with the clock running')
    for (const dimension of await page.getByRole('group').all())
      await dimension.getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: 'Keep my score' }).click()
    await expect(page.getByText('Your score is kept.')).toBeVisible()
    await look('scored')
    await page.goto(`/interviewer/${'a'.repeat(43)}`)
    await look('a link that has ended')
  },
  '/interview/mocks': async (page, look) => {
    await page.goto('/interview/mocks')
    await look('a stranger')
    await startMock(page)
    await page.goto('/interview/mocks')
    await look('one begun')
    await post(page, '/interview/mocks', { loop: 'none', level: 'entry' })
  },
  '/interview/mocks/:mock': async (page, look) => {
    const mock = await startMock(page)
    await page.goto(mock)
    await look('begun')
    await finishMock(page, mock)
    await page.goto(mock)
    await look('scored')
  },
  '/interview/stories': async (page, look) => {
    await page.goto('/interview/stories')
    await look('no stories')
    await tellStory(page)
    await page.goto('/interview/stories')
    await look('one story')
  },
  '/interview/stories/new': async (page, look) => {
    await page.goto(`/interview/stories/new?for=${aQuestion}`)
    await look('for a prompt')
    await page.getByRole('button', { name: 'Keep the story' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
  },
  '/interview/stories/:story': async (page, look) => {
    await tellStory(page)
    await page.goto('/interview/stories')
    await page.getByRole('link', { name: 'The March cutover' }).click()
    await look('a story')
  },
  '/interview/study-plan': async (page, look) => {
    await page.goto('/interview/study-plan')
    await look('no interview')
    await page.getByRole('button', { name: 'Make the plan' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    const interviewOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await post(page, '/interview/study-plan', {
      interviewOn,
      hoursPerWeek: '5',
      loop: 'screen',
      level: 'entry',
    })
    await page.goto('/interview/study-plan')
    await look('a plan')
  },
  '/interview/insights': async (page, look) => {
    await startMock(page)
    await page.goto('/interview/insights')
    await look('nothing scored')
    await practise(page)
    await practise(page)
    await page.goto('/interview/insights')
    await look('scored twice')
  },
  ...mentoringWalks,
  ...mentoringTalkWalks,
}

// A module that can hold markup answers with a page; the others answer with data.
const patterns = routes.filter(({ file }) => file.endsWith('.tsx')).map(({ path = '' }) => `/${path}`)

for (const pattern of patterns) {
  test(`${pattern} is accessible in each of its states`, { tag: '@once' }, async ({ page, complaints }) => {
    test.slow()
    complaints.expect(/^status (409|422|429): POST/)
    complaints.expect(
      /^status 4\d\d: GET .*[/](reset-password|confirm-address|interviewer|mentoring[/]invitations|peer)[/]/,
    )
    const walk = walks[pattern]
    if (!walk) throw new Error(`Say in accessibility.spec.ts which states ${pattern} has.`)
    let looks = 0
    await walk(page, (state) => test.step(state, () => checkAccessibility(page, viewsOf(looks++))))
  })
}

test('no states are told of a page that is gone', { tag: '@once' }, () => {
  expect(Object.keys(walks).filter((pattern) => !patterns.includes(pattern))).toEqual([])
})

test('the pages for what is missing and what cannot be read are accessible', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  test.slow()
  complaints.expect(/^status 40[045]: (GET|POST)/)
  await page.goto('/no-such-page')
  await checkAccessibility(page)
  await becomeMember(page)
  await page.goto('/competencies/no-such-competency')
  await checkAccessibility(page)
  await page.goto('/assess')
  await page
    .locator('form')
    .first()
    .evaluate((form) => form.setAttribute('action', '/privacy'))
  await page.getByRole('button', { name: 'Save the target' }).click()
  await expect(page.getByText('Error 405')).toBeVisible()
  await checkAccessibility(page)
})

/** The first state is looked at in every way, the further ones in each size and each colour scheme, paired by turns. */
function viewsOf(look: number): View[] {
  if (look === 0) return allViews
  const [small, large] = look % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
  return [
    { width: 320, colorScheme: small },
    { width: 1280, colorScheme: large },
  ]
}

/** A page that is the same for everybody. */
function anybody(address: string): (page: Page, look: Look) => Promise<void> {
  return async (page, look) => {
    await page.goto(address)
    await look('anybody')
  }
}

/** Opens whatever can be opened on the page. */
async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
}
