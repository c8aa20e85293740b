import { readFileSync } from 'node:fs'
import { diffRecords } from '#app/content/salary-import/diff-records.ts'
import { ImportRefused, readRecords } from '#app/content/salary-import/read-records.ts'
import { readRecordFiles, writeRecordFiles } from '#app/content/salary-import/record-files.ts'
import { isUsFilings, recordsOfUsFilings } from '#app/content/salary-import/us-filings.ts'

// `npm run salary:import -- <file> [--write] [--replace]`: shows what a file would change in content/salaries/records, and with --write
// changes it. Records of the file take the place of those with their id; with --replace the others go.
const [file, ...wishes] = process.argv.slice(2)
const folder = 'content/salaries/records'

if (!file) refuse(['file: name one, such as npm run salary:import -- records.json'])
else run(file)

function run(name: string): void {
  try {
    const text = readFileSync(name, 'utf8')
    const given =
      name.endsWith('.csv') && isUsFilings(text)
        ? recordsOfUsFilings(text, { readOn: new Date().toISOString().slice(0, 10) })
        : readRecords(name, text)
    const before = readRecordFiles(folder)
    const kept = wishes.includes('--replace')
      ? []
      : before.filter(({ id }) => !given.some((record) => record.id === id))
    const after = [...kept, ...given]
    // Records refer to each other, so what is checked is the whole that would stand there.
    const ids = new Set(after.map(({ id }) => id))
    const dangling = after.flatMap(({ id, quality }) =>
      quality.contradicts
        .filter((other) => !ids.has(other))
        .map((other) => `${id}: quality.contradicts: ${other} is not there`),
    )
    if (dangling.length > 0) throw new ImportRefused(dangling)
    const changes = diffRecords(before, after)
    say(changes.length === 0 ? ['Nothing would change.'] : changes)
    if (changes.length > 0 && wishes.includes('--write')) {
      writeRecordFiles(folder, after)
      say([`Written to ${folder}: ${after.length} records.`])
    } else if (changes.length > 0) {
      say(['Nothing was written. Add --write to keep this.'])
    }
  } catch (error) {
    if (error instanceof ImportRefused) refuse(error.faults)
    else refuse([`file: ${error instanceof Error ? error.message : String(error)}`])
  }
}

function say(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function refuse(faults: string[]): void {
  process.stderr.write(`Refused, nothing was written:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`)
  process.exitCode = 1
}
