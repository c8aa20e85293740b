import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { todayIn } from '#app/domain/calendar-date.ts'
import { importGoals } from '#app/features/goals/goal-commands.server.ts'
import { csvColumns, goalsFromCsv, type LineError, mostCsvRows } from '#app/features/goals/goal-csv.server.ts'
import { goalsCsvPath, goalsPath } from '#app/features/goals/goal-paths.ts'
import { findOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Import goals', description: 'Bring goals in from a CSV file.', indexed: false })

const most = 200_000

const meanings: Record<(typeof csvColumns)[number], string> = {
  statement: 'What you want to reach. Needed.',
  competency: 'Its slug, such as risk-and-dependency-management, or career. Empty: career.',
  kind: 'number, percent or yes-no. Empty: number.',
  measure: 'What is counted. Needed.',
  unit: 'For numbers, such as reviews.',
  baseline: 'Where you start. Empty: 0.',
  target: 'The value to reach. Needed, but for yes-no.',
  start: 'Year-month-day. Empty: today.',
  due: 'Year-month-day. Needed.',
  hours_a_week: 'Such as 2.5.',
  why: 'Why it matters.',
  status: 'draft or active. Empty: draft, and whatever has ended comes in as a draft.',
  value: 'Only in exports.',
  ended: 'Only in exports.',
}

export async function loader({ context }: LoaderFunctionArgs) {
  await context.viewer()
  return { columns: csvColumns.map((name) => ({ name, meaning: meanings[name] })), most: mostCsvRows }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const text = await readCsv(request)
  const owner = await findOwner(context)
  const today = owner?.today ?? todayIn('UTC', context.now)
  const refuse = (errors: LineError[], status: 409 | 422) =>
    data({ errors, text: text.length <= most ? text : '' }, { status })
  if (text.trim() === '') return refuse([{ line: 1, sentence: 'Choose a file, or paste its lines.' }], 422)
  if (text.length > most)
    return refuse([{ line: 1, sentence: `The file is larger than ${most / 1000} kB.` }], 422)
  const read = goalsFromCsv(text, today)
  if (!read.ok) return refuse(read.errors, 422)
  const { personId, headers } = await personFor(context, await context.viewer())
  const imported = await importGoals(context.db, { personId, goals: read.goals, now: context.now })
  if (!imported.ok) return refuse([{ line: 0, sentence: refusals[imported.failure] }], 409)
  throw redirect(goalsPath, { headers })
}

const refusals = {
  'too-many-active':
    'With these, more goals would run at once than you allow yourself. Import them as drafts, or raise the limit.',
  'too-many-goals': 'With these, there would be more goals than one person keeps.',
}

/** The chosen file, else what was pasted. Either way the text of one field. */
async function readCsv(request: Request): Promise<string> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Response('The form could not be read. Go back, reload the page and send it again.', {
      status: 400,
    })
  }
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return (await file.text()).slice(0, most + 1)
  const pasted = form.get('text')
  return typeof pasted === 'string' ? pasted.slice(0, most + 1) : ''
}

export default function GoalsImport() {
  const { columns, most: mostRows } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead title="Import goals">
        <p>
          All lines or none: if one is at fault, nothing is taken in and every fault is told.{' '}
          <a href={goalsPath}>Back to the goals</a>
        </p>
      </PageHead>
      <form method="post" encType="multipart/form-data" className="mt-6 grid max-w-[42rem] gap-5">
        <ErrorSummary
          errors={(refused?.errors ?? []).slice(0, 50).map(({ line, sentence }) => ({
            field: 'text',
            sentence: line > 0 ? `Line ${line}: ${sentence}` : sentence,
          }))}
        />
        <div>
          <label htmlFor="file" className="block font-semibold">
            CSV file
          </label>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,text/csv,text/plain"
            className="input mt-1 max-w-[30rem]"
          />
        </div>
        <TextArea
          name="text"
          label="Or paste its lines"
          rows={8}
          defaultValue={refused?.text ?? ''}
          hint="The first line is the header."
        />
        <div>
          <Button look="primary">Import</Button>
        </div>
      </form>
      <Sheet
        title="The header"
        aside={`At most ${mostRows} goals a file. Commas, semicolons or tabs between cells.`}
      >
        <Table
          caption="Columns, in any order"
          rows={columns}
          rowKey={({ name }) => name}
          columns={[
            { head: 'Column', cell: ({ name }) => <code>{name}</code> },
            { head: 'What it holds', cell: ({ meaning }) => meaning },
          ]}
        />
        <p className="mt-3">
          <a href={goalsCsvPath}>An export</a> has the same header and can be taken in again.
        </p>
      </Sheet>
    </div>
  )
}
