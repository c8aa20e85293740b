import type { MetaFunction } from '@remix-run/node'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Privacy',
    description: 'What is stored, for how long, who can read it, and what is never done with it.',
  })

export default function Privacy() {
  return (
    <div className="page pb-16">
      <PageHead title="Privacy">
        <p>
          Your answers are yours. Nobody else sees them, and nothing on any page is loaded from another
          company.
        </p>
      </PageHead>
      <Sheet title="Without an account">
        <p className="measure">
          Reading stores nothing. When you start an assessment, mark a module or write a note, one cookie
          named "visitor" ties what you enter to this browser for 30 days. It holds a random value and nothing
          about you. Clearing your cookies cuts the tie at once, and your entries cannot be found again. Pages
          that you keep for reading without a network stay on your device until you remove them there.
        </p>
      </Sheet>
      <Sheet title="With an account">
        <div className="prose measure">
          <p>
            We store your name, your mail address, a hash of your password that cannot be turned back, and
            what you enter: targets, answers, evidence, readings, what you have read, your notes and how you
            answered recall cards. For each place where you are signed in we store the network address and the
            name of the browser, so that you can tell them apart and sign them out.
          </p>
          <p>
            One more cookie, "session", keeps you signed in for 30 days. Signing out removes it here and on
            the server.
          </p>
        </div>
      </Sheet>
      <Sheet title="Pay">
        <p className="measure">
          Offers that you weigh up stay on your device until you save them; saved, they are sealed, so that a
          copy of our database shows nothing of them. Without scripts the form is sent, computed and
          forgotten. Pay that you add anonymously is kept without your account, your address and the day, and
          shown only with at least nine others; the receipt takes it back. To stop abuse we count additions by
          a mark of the network address that no contribution carries.
        </p>
      </Sheet>
      <Sheet title="Never">
        <ul className="measure list-disc pl-5">
          <li>No tracking, no advertising, no analytics by others, no fonts or scripts from elsewhere.</li>
          <li>Form values, search words and passwords are kept out of the server's log.</li>
          <li>No sharing with employers, mentors or anybody else unless you share an item yourself.</li>
        </ul>
      </Sheet>
    </div>
  )
}
