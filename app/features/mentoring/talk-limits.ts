// Limits of what the two of a mentorship write to each other.

/** Comments of one mentorship on one item. */
export const mostComments = 300
/** Comments that one person writes in 24 hours, on all items. */
export const mostCommentsADay = 200
export const mostSnippets = 100
/** Notes of one kind in one mentorship. */
export const mostNotes = 300
export const mostActions = 300
export const mostMeetings = 400
/** Times that one proposal names. */
export const mostTimes = 3
/** Ratings that one person gives in 24 hours: every competency, and again. */
export const mostRatingsADay = 60
export const peerDays = 14
export const mostPeersADay = 10
export const mostPeers = 100
