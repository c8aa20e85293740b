import { isUuid } from '#app/domain/uuid.ts'

/** Not there and not yours are the same answer. The sentence is for addresses without a page, such as one of data. */
export function notFound(): Response {
  return new Response('There is nothing at this address.\n', { status: 404 })
}

/** The id of something in the database, as an address or a form names it; 404 for what can be none. */
export function readId(value: string | undefined): string {
  if (!isUuid(value)) throw notFound()
  return value
}
