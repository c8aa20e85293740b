import type { Vault } from '#app/platform/vault.server.ts'

/** The fields of a sheet as typed, so that coming back shows what was written. */
export type SheetFields = Record<string, string>

/** A sheet is bound to its id and opens under no other. The owner is not in it, since a visitor's sheet moves to their account. */
function nameOf(id: string): string {
  return `offer_sheet ${id}`
}

export function sealSheet(vault: Vault, id: string, fields: SheetFields): string {
  return vault.seal(JSON.stringify(fields), nameOf(id))
}

/** Null when it cannot be opened: the secret of the installation has changed, or the row was altered. */
export function openSheet(vault: Vault, id: string, sealed: string): SheetFields | null {
  const text = vault.open(sealed, nameOf(id))
  return text === undefined ? null : (JSON.parse(text) as SheetFields)
}
