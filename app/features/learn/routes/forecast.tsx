import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getModule } from '#app/content/modules.server.ts'
import { addDays, startOfDay, todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { LoadChart } from '#app/features/learn/components/load-chart.tsx'
import { dailyCapForm } from '#app/features/learn/learn-forms.ts'
import { dailyCapRange } from '#app/features/learn/learn-limits.ts'
import { cardPath, forecastPath, learnPath, modulePath, reviewPath } from '#app/features/learn/learn-paths.ts'
import { forecastLoad } from '#app/features/learn/recall.ts'
import { setDailyCap } from '#app/features/learn/recall-commands.server.ts'
import { findRecall } from '#app/features/learn/recall-queries.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

const daysAhead = 14

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'What is to come',
    description: 'How many cards come due, by day.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const personId = await requirePerson(context, learnPath)
  const zone = await zoneOf(context)
  const today = todayIn(zone, context.now)
  const dayStart = startOfDay(zone, today)
  const recall = await findRecall(context.db, personId, { now: context.now, dayStart })
  const load = forecastLoad(
    recall.states.map(({ state }) => state),
    { today, zone },
    daysAhead,
  )
  const dueOf = new Map(
    recall.states.map(({ module, card, state }) => [`${module}.${card}`, todayIn(zone, state.due)]),
  )
  const slugs = [...new Set([...recall.queue, ...recall.states].map(({ module }) => module))]
  return {
    days: load.map((cards, index) => ({ on: addDays(today, index), cards })),
    fresh: recall.total - recall.states.length,
    total: recall.total,
    dailyCap: recall.dailyCap,
    modules: slugs.map(getModule).map(({ slug, title, cards }) => ({
      slug,
      title,
      cards: cards.map(({ id, front }) => ({
        id,
        front,
        due: dueOf.get(`${slug}.${id}`) ?? null,
      })),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = await requirePerson(context, learnPath)
  const form = parseForm(dailyCapForm, await readForm(request))
  if (!form.ok) return rejectForm(form.rejection)
  await setDailyCap(context.db, personId, form.values.dailyCap)
  throw redirect(forecastPath)
}

export default function Forecast() {
  const { days, fresh, total, dailyCap, modules } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead title="What is to come" overline={<a href={reviewPath}>Recall</a>}>
        <p>
          {total} cards in your queue, of which {fresh} have never been asked.
        </p>
      </PageHead>
      <Sheet
        title="The next two weeks"
        aside="If you answer everything when it is due. New cards come on top."
      >
        <LoadChart days={days} dailyCap={dailyCap} />
      </Sheet>
      <Sheet title="A day's work" aside="After this many answers the queue says that it is enough.">
        <form method="post" className="flex flex-wrap items-end gap-4" noValidate>
          <TextField
            name="dailyCap"
            label="Cards a day"
            inputMode="numeric"
            hint={`${dailyCapRange.least} to ${dailyCapRange.most}`}
            defaultValue={rejected?.typed.dailyCap ?? dailyCap}
            error={rejected?.errors.dailyCap}
          />
          <Button>Save</Button>
        </form>
      </Sheet>
      <Sheet title="All your cards" aside="By module, with the day on which each comes back.">
        {modules.map(({ slug, title, cards }) => (
          <Disclosure key={slug} summary={title}>
            <p>
              <a href={modulePath(slug)}>The module</a>
            </p>
            <ul className="measure mt-2 grid gap-2">
              {cards.map(({ id, front, due }) => (
                <li key={id}>
                  <a href={cardPath(slug, id)}>{front}</a>{' '}
                  <span className="text-soft">{due ? dayWords(due) : 'not asked yet'}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </Sheet>
    </div>
  )
}
