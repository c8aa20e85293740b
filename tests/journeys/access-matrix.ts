/** Who asks. Everybody but the owner is after what is the owner's. */
export const viewers = [
  'anonymous',
  'owner',
  'another',
  'invited',
  'mentor',
  'mentor-without-grants',
  'former-mentor',
  'peer-link',
  'expired-link',
] as const

export type ViewerName = (typeof viewers)[number]

/**
 * What becomes of them. `sees`: an answer with something of the owner's in it. `nothing`: an answer of ours without. `door`: on to
 * signing in. `absent`: there is nothing at this address. `gone`: told kindly that it is no longer shared. `over`: a dead link.
 */
export type Outcome = 'sees' | 'nothing' | 'door' | 'absent' | 'gone' | 'over'

export type Row = Record<ViewerName, Outcome>

function row(others: Outcome, exceptions: Partial<Row>): Row {
  const all = Object.fromEntries(viewers.map((viewer) => [viewer, others])) as Row
  return { ...all, ...exceptions }
}

/** Both kinds of links are opened without an account. */
const strangers = (outcome: Outcome) => ({
  anonymous: outcome,
  'peer-link': outcome,
  'expired-link': outcome,
})

/** The same for everybody. */
const content = row('nothing', {})
/** The same for everybody, with what the owner has on it. */
const contentWithOwn = row('nothing', { owner: 'sees' })
/** A thing of the owner's under its own address, which is nobody else's. */
const ownThing = row('absent', { owner: 'sees' })
/** What the owner has, without words of their own in it. */
const ownSilent = row('absent', { owner: 'nothing' })
/** Only ever posted to. */
const posts = row('absent', {})
/** A page of whoever asks: others have theirs, without anything of the owner's. */
const ownPlace = row('nothing', strangers('door'))
/** Of one mentorship, for the mentor. */
const forMentor = row('absent', {
  ...strangers('door'),
  mentor: 'sees',
  // The question that they were asked, and nothing else.
  'mentor-without-grants': 'sees',
  'former-mentor': 'gone',
})
/** A kind of thing or one of it, for the mentor whom it is shared with, and for its owner as that mentor sees it. */
const sharedThing = row('absent', {
  ...strangers('door'),
  owner: 'sees',
  mentor: 'sees',
  'former-mentor': 'gone',
})

/** What the two of a mentorship have together, in the one that the viewer goes by. */
const between = row('absent', {
  ...strangers('door'),
  owner: 'sees',
  mentor: 'sees',
  // Theirs is empty.
  'mentor-without-grants': 'nothing',
  'former-mentor': 'gone',
})

/**
 * Every route with something in its address, and every one of mentoring. Whoever asks goes by their own mentorship where the
 * address names one; that everybody else's is absent for them is tried besides.
 */
export const matrix: Record<string, Row> = {
  '/reset-password/:token': row('over', {}),
  '/confirm-address/:token': row('over', {}),
  '/unsubscribe/:token': row('absent', {}),
  '/calendar/:token.ics': row('absent', {}),

  '/learn/modules/:module': contentWithOwn,
  '/learn/modules/:module/note': contentWithOwn,
  '/learn/notes/:module': posts,
  '/learn/paths/:path': content,
  '/learn/artefacts/:artefact': content,
  '/learn/artefacts/:artefact/:file': content,
  '/learn/certifications/:certification': content,
  '/learn/cards/:module/:card': content,
  '/assess/quick/:competency': content,
  '/assess/full/self/:competency': content,
  '/assess/full/scenarios/:scenario': content,
  '/assess/history/:attempt': { ...ownThing, ...strangers('nothing') },
  '/competencies/:competency': contentWithOwn,
  '/targets/:role/:level': content,
  '/salary/records/:record': content,
  '/salary/:country': content,

  '/interview/questions/:question': content,
  '/interview/questions/:question/script': content,
  // Handed in, it is read on its result's page; the others lead there, or, for anybody else, to nothing.
  '/interview/answers/:answer': ownSilent,
  '/interview/answers/:answer/autosave': posts,
  '/interview/answers/:answer/score': ownSilent,
  '/interview/answers/:answer/result': row('nothing', { ...strangers('absent'), owner: 'sees' }),
  '/interview/answers/:answer/markdown': ownThing,
  '/interview/questions/:question/report': content,
  '/interview/answers/:answer/interviewer': ownSilent,
  '/interviewer/:token': row('over', {}),
  '/interview/mocks/:mock': ownSilent,
  '/interview/stories/:story': ownThing,

  '/goals/:goal': ownThing,
  '/goals/:goal/edit': ownThing,
  '/goals/:goal/check-in': ownThing,
  '/goals/:goal/goal.ics': ownThing,

  // The invited one has the question that they were asked, and the desk of a mentor names goals that are off track only.
  '/mentoring': row('nothing', { owner: 'sees', invited: 'sees' }),
  '/mentoring/invite': row('nothing', { ...strangers('door'), owner: 'sees' }),
  '/mentoring/invitations/:invitation': row('over', { invited: 'sees' }),
  '/mentoring/compare': ownPlace,
  '/mentoring/sharing': row('nothing', { ...strangers('door'), owner: 'sees' }),
  '/mentoring/access-log': ownPlace,
  '/mentoring/profile': ownPlace,
  '/mentoring/view-as/:mentorship': row('absent', { ...strangers('door'), owner: 'sees' }),
  '/mentoring/mentees/:mentorship': forMentor,
  // Levels and dates; the words behind a rating are never shared.
  '/mentoring/mentees/:mentorship/report': { ...sharedThing, owner: 'nothing', mentor: 'nothing' },
  '/mentoring/mentees/:mentorship/goals/:goal': sharedThing,
  '/mentoring/mentees/:mentorship/answers/:answer': sharedThing,
  '/mentoring/mentees/:mentorship/stories/:story': sharedThing,
  // Opened by a mentor with the mentorship in its query.
  '/mentoring/threads/:kind/:item': sharedThing,
  '/mentoring/mentees/:mentorship/ratings': between,
  '/mentoring/mentees/:mentorship/notes': between,
  '/mentoring/mentees/:mentorship/private-notes': { ...between, owner: 'absent' },
  '/mentoring/:mentorship/actions': between,
  '/mentoring/:mentorship/meetings': between,
  '/mentoring/:mentorship/meetings/:meeting': { ...between, 'mentor-without-grants': 'absent' },
  // The mentor has asked: the owner answers on the meeting's page.
  '/mentoring/:mentorship/meetings/:meeting/move': {
    ...between,
    owner: 'nothing',
    'mentor-without-grants': 'absent',
  },
  '/mentoring/:mentorship/meetings/:meeting/meeting.ics': { ...between, 'mentor-without-grants': 'absent' },
  // Figures, for whoever may see readings.
  '/mentoring/:mentorship/start-and-end': { ...sharedThing, owner: 'nothing', mentor: 'nothing' },
  '/mentoring/mail': row('nothing', strangers('door')),
  '/mentoring/snippets': row('nothing', strangers('door')),
  '/mentoring/peers': row('nothing', { ...strangers('door'), owner: 'sees' }),
  '/peer/:token': row('over', { 'peer-link': 'sees' }),
  // The request and the agreement are the two's own; whoever declined or asked back has theirs too.
  '/mentoring/:mentorship': row('absent', {
    ...strangers('door'),
    owner: 'sees',
    mentor: 'sees',
    'mentor-without-grants': 'sees',
    'former-mentor': 'sees',
    invited: 'nothing',
  }),
}
