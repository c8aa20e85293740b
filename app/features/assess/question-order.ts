/** The neighbours of an item in a list of slugs; undefined at the ends and for a slug that is not in it. */
export function neighbours<Slug extends string>(
  slugs: readonly Slug[],
  slug: Slug,
): { previous?: Slug; next?: Slug; place: number } {
  const index = slugs.indexOf(slug)
  return { previous: slugs[index - 1], next: index < 0 ? undefined : slugs[index + 1], place: index + 1 }
}
