import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { questions } from '#app/content/questions.server.ts'
import { rubrics } from '#app/content/rubrics.server.ts'
import { roles } from '#app/content/targets.server.ts'
import { levelBands, levelBandWords } from '#app/domain/question.ts'
import { listStandings } from '#app/features/interview/answer-queries.server.ts'
import { findQuestions } from '#app/features/interview/bank-search.server.ts'
import { QuestionList } from '#app/features/interview/components/question-list.tsx'
import { interviewPath, practicePath, questionsPath } from '#app/features/interview/interview-paths.ts'
import { filterSearch, longestSearch, readFilter } from '#app/features/interview/question-filter.ts'
import { listedQuestion } from '#app/features/interview/routes/describe-question.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { PageHead } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Interview questions',
    description:
      'Original interview questions for technical program managers, by category, competency and level, each with follow-ups, an anchored rubric and two compared answers.',
  })

const pageSize = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const filter = readFilter(search)
  const personId = await personIdOf(context)
  const standings = personId === null ? [] : await listStandings(context.db, personId)
  const found = findQuestions(filter, standings, context.now)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.get('page'))) || 1))
  const met = new Map(standings.map((standing) => [standing.question, standing]))
  return {
    filter,
    page,
    pages,
    total: questions.length,
    found: found.length,
    shown: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map((question) => listedQuestion(question, met.get(question.slug), context.now)),
    isKnown: personId !== null,
    choices: {
      category: rubrics.map(({ slug, name }) => ({ value: slug as string, label: name })),
      competency: competencies.map(({ slug, name }) => ({ value: slug as string, label: name })),
      level: levelBands.map((level) => ({ value: level as string, label: levelBandWords[level] })),
      role: roles.map(({ slug, name }) => ({ value: slug as string, label: name })),
    },
  }
}

export default function Questions() {
  const { filter, page, pages, total, found, shown, isKnown, choices } = useLoaderData<typeof loader>()
  const isFiltered = Object.keys(filter).length > 0
  return (
    <div className="page pb-16">
      <PageHead title="Question bank" overline={<a href={interviewPath}>Interview</a>}>
        <p>{total} questions written for this site, each with what it probes and how answers are scored.</p>
      </PageHead>
      <search className="no-print mt-6 block">
        <form
          method="get"
          action={questionsPath}
          className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3"
        >
          <TextField
            name="q"
            type="search"
            label="Search"
            maxLength={longestSearch}
            defaultValue={filter.q ?? ''}
          />
          <SelectField
            name="category"
            label="Category"
            defaultValue={filter.category ?? ''}
            options={[any, ...choices.category]}
          />
          <SelectField
            name="competency"
            label="Competency"
            defaultValue={filter.competency ?? ''}
            options={[any, ...choices.competency]}
          />
          <SelectField
            name="level"
            label="Level"
            defaultValue={filter.level ?? ''}
            options={[any, ...choices.level]}
          />
          <SelectField
            name="role"
            label="Kind of program"
            defaultValue={filter.role ?? ''}
            options={[any, ...choices.role]}
          />
          {isKnown ? (
            <SelectField
              name="status"
              label="What you did"
              defaultValue={filter.status ?? ''}
              options={[
                any,
                { value: 'due', label: 'Due now' },
                { value: 'new', label: 'Not answered yet' },
                { value: 'answered', label: 'Answered' },
              ]}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-3 sm:col-span-2 lg:col-span-3">
            <Button>Show</Button>
            {isFiltered ? (
              <a href={questionsPath} className="button button-quiet">
                Show all
              </a>
            ) : null}
          </div>
        </form>
      </search>
      <h2 className="mt-8">{found === 1 ? '1 question' : `${found} questions`}</h2>
      {found === 0 ? (
        <div className="mt-4">
          <EmptyState
            title="No question fits all of this"
            action={<ButtonLink href={questionsPath}>Show all questions</ButtonLink>}
          >
            Leave one of the choices open, or search for fewer words.
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="no-print mt-1">
            <a href={`${practicePath}${filterSearch(filter)}`}>Practise one of these</a>
          </p>
          <QuestionList questions={shown} />
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(to) => `${questionsPath}${filterSearch(filter, to)}`}
          />
        </>
      )}
    </div>
  )
}

const any = { value: '', label: 'All' }
