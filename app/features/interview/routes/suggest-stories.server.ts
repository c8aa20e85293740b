import type { Question } from '#app/content/questions.server.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { fitOf, isAnsweredByStory, storiesFor } from '#app/features/interview/story-fit.ts'
import { listStories } from '#app/features/interview/story-queries.server.ts'
import type { Database } from '#db/client.ts'

/** Stories that a page offers for one prompt; more would be no choice. */
const most = 4

/** The stories of a person that would serve a question, each with the reason. One statement, none where no story is asked for. */
export async function suggestStories(db: Database, personId: string, question: Question) {
  if (!isAnsweredByStory(question)) return []
  const stories = await listStories(db, personId)
  return storiesFor(stories, question, most).map((story) => {
    const fit = fitOf(story, question)
    const reason =
      fit?.kind === 'shares'
        ? fit.competencies.map((slug) => competencyName(slug).name.toLowerCase()).join(', ')
        : 'you named it for this prompt'
    return { id: story.id, title: story.title, reason: `${reason}; told ${times(story.told)}` }
  })
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`
}
