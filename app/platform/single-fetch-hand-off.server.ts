const dangerous: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * The scripts by which Remix's single fetch hands the loaders' data to the browser: the encoded stream, read whole,
 * pushed into the controller that `<Scripts/>` has made. Escaped so that no data can end the script element.
 */
export async function handOffScripts(stream: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
  const data = JSON.stringify(await new Response(stream).text()).replace(
    /[<>&\u2028\u2029]/g,
    (char) => dangerous[char] ?? '',
  )
  const controller = 'window.__remixContext.streamController'
  return `<script nonce="${nonce}">${controller}.enqueue(${data});${controller}.close();</script>`
}
