import { renderToString } from 'react-dom/server'
import { exampleReport } from '#app/features/assess/assess-public.server.ts'
import Landing from '#app/features/home/routes/landing.tsx'
import { Frame } from '#app/frame.tsx'
import { giveLoaderData } from '#tests/bench/inside/remix-stand-in.ts'

giveLoaderData({ member: null, example: exampleReport() })

/** The landing page by React alone: the same components and data, without a router, a server or a head. */
export function renderLanding(): string {
  return renderToString(
    <html lang="en">
      <body>
        <Frame member={null}>
          <Landing />
        </Frame>
      </body>
    </html>,
  )
}
