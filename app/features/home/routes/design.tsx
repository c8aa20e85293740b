import { Radar, RadarKey, RadarLegend, type RadarSeries } from '#app/charts/radar.tsx'
import { RangeBar } from '#app/charts/range-bar.tsx'
import { Trend } from '#app/charts/trend.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ChoiceList } from '#app/ui/choice-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** Everything of the design system on one page. Exists while developing only (see routes.ts). */
export default function Design() {
  return (
    <div className="page pb-16">
      <PageHead title="Design system" overline="While developing">
        <p>
          A printed plan: one ink, one signal colour for what is critical, status colours only where status is
          meant.
        </p>
      </PageHead>
      <Sheet title="Tokens">
        <ul className="flex flex-wrap gap-4">
          {tokens.map(([name, look]) => (
            <li key={name} className="w-28 text-[0.9rem]">
              <span className={`block h-12 border border-rule ${look}`} />
              {name}
            </li>
          ))}
        </ul>
        <p className="mt-6">
          <Mark />
        </p>
      </Sheet>
      <Sheet title="Typography">
        <h1>Heading one</h1>
        <h2 className="mt-3">Heading two</h2>
        <h3 className="mt-3">Heading three</h3>
        <p className="lead mt-3">A lead sentence that opens a page.</p>
        <div className="prose measure mt-3">
          <p>
            Running text at a measure that can be read, with <a href="/design">the way a link looks</a> and{' '}
            <strong>a strong word</strong>.
          </p>
          <ul>
            <li>One entry</li>
            <li>Another entry</li>
          </ul>
        </div>
      </Sheet>
      <Sheet title="Actions">
        <p className="flex flex-wrap gap-3">
          <Button look="primary">Primary</Button>
          <Button>Plain</Button>
          <Button look="quiet">Quiet</Button>
          <ButtonLink href="/design">A link that looks like a button</ButtonLink>
        </p>
        <LinkTabs
          label="Example"
          tabs={[
            { href: '/design', label: 'First', current: true },
            { href: '/design?second', label: 'Second', current: false },
          ]}
        />
        <Pagination page={2} pages={5} hrefOf={(page) => `/design?page=${page}`} />
      </Sheet>
      <Sheet title="Forms">
        <div className="grid gap-5">
          <ErrorSummary
            errors={[{ field: 'mail', sentence: 'Write a mail address such as name@example.org.' }]}
          />
          <TextField
            name="mail"
            label="Mail address"
            hint="A hint."
            error="Write a mail address such as name@example.org."
          />
          <TextArea name="note" label="A note" defaultValue="What was typed stays." />
          <SelectField name="pick" label="One of a few" options={[{ value: 'a', label: 'First' }]} />
          <CheckboxField name="keep" label="Keep it" hint="A hint." defaultChecked />
          <ChoiceList
            name="scale"
            legend="Which is closest?"
            chosen="2"
            choices={[
              { value: '1', label: 'The first description' },
              { value: '2', label: 'The second description', detail: 'With a detail.' },
            ]}
          />
        </div>
      </Sheet>
      <Sheet title="Saying things">
        <div className="grid gap-4">
          <Callout title="A note">Something beside the text.</Callout>
          <Callout title="It worked" tone="good">
            What was done.
          </Callout>
          <Callout title="It did not work" tone="alert">
            What to do about it.
          </Callout>
          <EmptyState title="Nothing here yet" action={<Button>First step</Button>}>
            What will stand here.
          </EmptyState>
          <p className="flex flex-wrap gap-2">
            <Tag>plain</Tag>
            <Tag tone="good">on track</Tag>
            <Tag tone="fair">at risk</Tag>
            <Tag tone="poor">off track</Tag>
            <Tag tone="signal">essential</Tag>
          </p>
          <Disclosure summary="Something to open">Its content.</Disclosure>
          <SourceList sources={[{ title: 'A source', publisher: 'A publisher', asOf: '2026-11' }]} />
        </div>
      </Sheet>
      <Sheet title="Figures">
        <TitleBlock
          entries={[
            { term: 'Target', value: 'Data TPM' },
            { term: 'As of', value: '22 November 2026' },
          ]}
        />
        <div className="my-4">
          <Meter value={7} most={15} label="7 of 15" />
        </div>
        <Table
          caption="A table"
          rows={[
            { name: 'First', value: 12 },
            { name: 'Second', value: 3 },
          ]}
          rowKey={({ name }) => name}
          columns={[
            { head: 'Name', cell: ({ name }) => name },
            { head: 'Value', number: true, cell: ({ value }) => value },
          ]}
        />
        <div className="mt-6 max-w-[38rem]">
          <RangeBar
            low={52}
            middle={61}
            high={70}
            marks={[{ at: 85, label: 'ready' }]}
            label="52 to 70 of 100"
          />
          <Trend
            series={[{ label: 'Self', look: 'signal', points: trend }]}
            required={3}
            label="An example of a trend from 2 to 3"
          />
          <Radar axes={axes} series={outlines} most={5} label="An example of a radar" />
          <RadarKey axes={axes} />
          <RadarLegend series={outlines} />
        </div>
      </Sheet>
    </div>
  )
}

const tokens = [
  ['paper', 'bg-paper'],
  ['wash', 'bg-wash'],
  ['rule', 'bg-rule'],
  ['soft', 'bg-soft'],
  ['ink', 'bg-ink'],
  ['signal', 'bg-signal'],
  ['tint', 'bg-tint'],
  ['good', 'bg-good'],
  ['fair', 'bg-fair'],
  ['poor', 'bg-poor'],
] as const

const trend = [
  { on: new Date('2026-09-01'), value: 2 },
  { on: new Date('2026-10-01'), value: 2 },
  { on: new Date('2026-11-01'), value: 3 },
]

const axes = ['First', 'Second', 'Third', 'Fourth', 'A rather long name'].map((label) => ({ label }))

const outlines: RadarSeries[] = [
  { label: 'Required', look: 'requirement', values: [3, 4, 3, 2, 4] },
  { label: 'Self', look: 'self', values: [2, 4, null, 3, 3] },
  { label: 'Situations', look: 'scenario', values: [3, 3, 2, null, 1] },
  { label: 'Observed', look: 'observed', values: [null, 3, null, null, 2] },
]
