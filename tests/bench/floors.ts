import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { type Figures, hear, measureLoad } from '#tests/bench/load.ts'

/** What browsers say they can read. */
export const compressed = { 'accept-encoding': 'gzip, deflate, br' }

/** The body of a page as it is sent. */
export async function fetchBytes(url: string): Promise<Buffer> {
  const [answer] = await once(get(url, { headers: compressed }), 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** node:http sending these bytes and doing nothing else. */
export async function measureRawServer(body: Buffer, scratch: string): Promise<Figures> {
  const file = path.join(scratch, 'landing-page')
  writeFileSync(file, body)
  const server = fork(path.join(import.meta.dirname, 'raw-server.js'), [file], {
    execArgv: ['--import', path.join(import.meta.dirname, 'report-usage.js')],
  })
  const { port } = (await hear(server)) as { port: number }
  try {
    return await measureLoad({ origin: `http://127.0.0.1:${port}`, process: server }, { address: '/' })
  } finally {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
}

/** React rendering the landing page and doing nothing else. */
export async function measureBareReact(bundle: string): Promise<Figures> {
  const renderer = fork(path.join(import.meta.dirname, 'render-process.js'), [bundle], {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return (await hear(renderer)) as Figures
}
