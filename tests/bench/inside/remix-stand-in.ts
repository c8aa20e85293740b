let data: unknown

/** Takes the place of Remix's hook of this name while the page is rendered without Remix. */
export function useLoaderData(): unknown {
  return data
}

export function giveLoaderData(value: unknown): void {
  data = value
}
