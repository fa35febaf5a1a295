/** Bytes of a file on its way to the browser, for whoever shows how far it is. */
export const SIZE_HEADER = 'X-Waymark-Bytes'

/** What the page about the format says of a table. */
export type FormatTable = { name: string; about: string; columns: readonly { name: string; words: string }[] }
