/**
 * The `headers` of a reading page: the same for everybody who has left nothing with us, so the server keeps it and browsers ask
 * each time whether it changed. Somebody with an account or a visitor's cookie gets it fresh and private (server/app.ts).
 */
export function readingPageHeaders(): Record<string, string> {
  return { 'cache-control': 'public, max-age=0, must-revalidate' }
}
