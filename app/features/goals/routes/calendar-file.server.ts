/** A calendar as a file that calendar programs take. */
export function calendarResponse(text: string, name: string, maxAge: number): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': maxAge > 0 ? `private, max-age=${maxAge}` : 'private, no-store',
    },
  })
}
