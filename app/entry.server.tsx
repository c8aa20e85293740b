import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { NonceContext } from '#app/nonce.ts'
import { describeError, loggedPath } from '#app/platform/log.server.ts'
import { pagePolicy } from '#app/platform/page-policy.server.ts'
import { handOffScripts } from '#app/platform/single-fetch-hand-off.server.ts'

/**
 * Renders a page in one go. Pages wait for all of their data anyway, so streaming would only cost; what streaming does for a
 * hydrated page, handing the loaders' data to the browser, is done by hand after the markup.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const handOff = remixContext.serverHandoffStream
  // Without the stream RemixServer renders plain markup and no placeholders of its own.
  remixContext.serverHandoffStream = undefined
  const markup = renderToString(
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={remixContext} url={request.url} />
    </NonceContext.Provider>,
  )
  const hasScripts = remixContext.renderMeta?.didRenderScripts === true
  const tail = hasScripts && handOff ? await handOffScripts(handOff, context.nonce) : ''
  const at = markup.lastIndexOf('</body>')
  const html = `<!DOCTYPE html>${tail ? markup.slice(0, at) + tail + markup.slice(at) : markup}`

  headers.set('content-type', 'text/html; charset=utf-8')
  const playsRecordings = headers.get('permissions-policy')?.includes('microphone=(self)') === true
  headers.set(
    'content-security-policy',
    pagePolicy(hasScripts ? context.nonce : undefined, { playsRecordings }),
  )
  return new Response(html, { status, headers })
}

/** Every unexpected error of a loader or action ends here, once, without what people typed. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const { pathname } = new URL(request.url)
  const status = statusOf(error)
  if (status !== undefined && status < 500) {
    context.log.info(
      { requestId: context.requestId, path: loggedPath(pathname), status },
      'refused by the app',
    )
    return
  }
  context.log.error(
    { requestId: context.requestId, path: loggedPath(pathname), error: describeError(error) },
    'unexpected error',
  )
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined
}
