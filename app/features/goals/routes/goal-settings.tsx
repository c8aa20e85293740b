import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { settingsForm } from '#app/features/goals/goal-forms.ts'
import { mostActive } from '#app/features/goals/goal-limits.ts'
import { calendarPath, goalSettingsPath, goalsPath } from '#app/features/goals/goal-paths.ts'
import { findSettings } from '#app/features/goals/goal-queries.server.ts'
import { renewCalendar, saveRhythm } from '#app/features/goals/goal-settings-commands.server.ts'
import { requireOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, SelectField, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Calendar, reminders and limits',
    description: 'Your hours, your time zone, the weekly mail and the calendar feed.',
    indexed: false,
  })

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]

export async function loader({ context }: LoaderFunctionArgs) {
  const owner = await requireOwner(context, goalsPath)
  const { calendarToken, ...settings } = await findSettings(context.db, owner.personId)
  return {
    settings,
    zone: owner.zone,
    zoneIsKnown: owner.zoneIsKnown,
    isMember: owner.isMember,
    feed: calendarToken ? `${context.origin}${calendarPath(calendarToken)}` : null,
    zones: zones.includes(owner.zone) ? zones : [owner.zone, ...zones],
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const owner = await requireOwner(context, goalsPath)
  const typed = await readForm(request)
  if (typed.do === 'renew-calendar' || typed.do === 'revoke-calendar') {
    await renewCalendar(context.db, { personId: owner.personId, isOn: typed.do === 'renew-calendar' })
    throw redirect(`${goalSettingsPath}#calendar`)
  }
  const form = parseForm(settingsForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { timeZone, ...rhythm } = form.values
  await saveRhythm(context.db, { personId: owner.personId, timeZone, rhythm })
  throw redirect(goalsPath)
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export default function GoalSettings() {
  const { settings, ...page } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  const isTicked = (name: keyof typeof settings) =>
    typed ? typed[name] !== undefined : Boolean(settings[name])
  return (
    <div className="page pb-16">
      <PageHead title="Calendar, reminders and limits">
        <p>
          <a href={goalsPath}>Back to the goals</a>
        </p>
      </PageHead>
      <form method="post" noValidate>
        <div className="mt-6">
          <ErrorSummary errors={summarise(errors)} />
        </div>
        <Sheet title="Your week" aside="What your days and hours are measured by.">
          <div className="grid gap-5">
            <SelectField
              name="timeZone"
              label="Time zone"
              hint={
                page.zoneIsKnown
                  ? 'Your day ends when it ends there.'
                  : 'Not known yet: until you choose, days are those of UTC.'
              }
              defaultValue={typed?.timeZone ?? page.zone}
              options={page.zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              error={errors.timeZone}
            />
            <TextField
              name="hoursPerWeek"
              label="Hours a week for all goals"
              hint="The SMART check holds the effort of a goal against it."
              inputMode="decimal"
              defaultValue={typed?.hoursPerWeek ?? String(settings.hoursPerWeek)}
              error={errors.hoursPerWeek}
            />
            <TextField
              name="activeLimit"
              label="Goals that may run at once"
              hint={`Five is a good limit; at most ${mostActive}.`}
              inputMode="numeric"
              defaultValue={typed?.activeLimit ?? String(settings.activeLimit)}
              error={errors.activeLimit}
            />
          </div>
        </Sheet>
        <Sheet title="Weekly mail" aside="One mail, or none when there is nothing to say.">
          <div className="grid gap-5">
            {page.isMember ? null : (
              <p>
                <a href={`/sign-up?next=${encodeURIComponent(goalSettingsPath)}`}>Sign up</a> to get mail:
                without an account there is no address to send it to.
              </p>
            )}
            <CheckboxField
              name="digestIsOn"
              label="Send me the weekly mail"
              defaultChecked={isTicked('digestIsOn')}
            />
            <div className="grid max-w-[30rem] grid-cols-2 gap-4">
              <SelectField
                name="digestWeekday"
                label="On"
                defaultValue={typed?.digestWeekday ?? String(settings.digestWeekday)}
                options={days.map((label, index) => ({ value: String(index + 1), label }))}
                error={errors.digestWeekday}
              />
              <SelectField
                name="digestHour"
                label="At"
                defaultValue={typed?.digestHour ?? String(settings.digestHour)}
                options={Array.from({ length: 24 }, (_, hour) => ({
                  value: String(hour),
                  label: `${String(hour).padStart(2, '0')}:00`,
                }))}
                error={errors.digestHour}
              />
            </div>
            <fieldset className="grid gap-3">
              <legend className="mb-2 font-semibold">It tells me of</legend>
              <CheckboxField
                name="tellsDue"
                label="Goals and milestones that are due"
                defaultChecked={isTicked('tellsDue')}
              />
              <CheckboxField
                name="tellsQuiet"
                label="Goals that have gone quiet"
                defaultChecked={isTicked('tellsQuiet')}
              />
              <CheckboxField
                name="tellsCards"
                label="Recall cards and interview questions that are due"
                defaultChecked={isTicked('tellsCards')}
              />
              <CheckboxField
                name="tellsComments"
                label="Comments of my mentor"
                defaultChecked={isTicked('tellsComments')}
              />
            </fieldset>
            <div>
              <Button look="primary" name="do" value="save">
                Save
              </Button>
            </div>
          </div>
        </Sheet>
      </form>
      <Sheet
        id="calendar"
        title="Calendar feed"
        aside="Due dates, milestones and the weekly look, in your own calendar program."
      >
        {page.feed ? (
          <>
            <p className="measure">
              Subscribe to this address. Whoever has it can read your goals' names and dates, and nothing
              else.
            </p>
            <p className="mt-2 max-w-[42rem] border border-rule bg-wash px-3 py-2 font-mono text-[0.9rem] [overflow-wrap:anywhere]">
              {page.feed}
            </p>
            <form method="post" className="mt-4 flex flex-wrap gap-3">
              <Button name="do" value="renew-calendar">
                Replace it by a new address
              </Button>
              <Button name="do" value="revoke-calendar" look="quiet">
                Close the feed
              </Button>
            </form>
          </>
        ) : (
          <form method="post">
            <p className="measure mb-4">
              A private address that your calendar program reads every few hours. You can close it at any
              time.
            </p>
            <Button name="do" value="renew-calendar">
              Open a feed
            </Button>
          </form>
        )}
      </Sheet>
    </div>
  )
}
