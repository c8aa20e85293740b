/** What a person is told when an answer was not saved. */
export const answerFailures = {
  'already-completed':
    'This assessment was finished before this answer arrived, so it was not counted. Start another to change it.',
  'changed-elsewhere':
    'You answered this in another tab or on another device since this page was opened. Your choice here is still marked: save it to replace the other, or leave the page to keep that one.',
  'framework-changed':
    'The wording of this question has changed since this page was opened. Your choice is still marked: read the new wording, then save again.',
} as const
