/** Characters of an answer: an hour of fast talking is about half of it. */
export const answerLimit = 60_000

/** Characters of one part of a story, and of its title and metric. */
export const storyPartLimit = 3_000
export const storyLineLimit = 160

export const mostStories = 100
export const mostQuestionsOfStory = 40

/** Those that were begun and not ended count as well. */
export const mostAnswers = 5_000

export const hoursPerWeekRange = { least: 1, most: 40 }

/** Days after which a link for an interviewer has run out. */
export const interviewerLinkDays = 7

/** Characters of an interviewer's name and of their note. */
export const interviewerNameLimit = 80
export const noteLimit = 4_000

/** Characters of what somebody says is wrong with a question, and how many questions one person may report in 24 hours. */
export const reportLimit = 1_000
export const mostReportsADay = 10
