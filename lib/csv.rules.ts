/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection), behind any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A cell that no spreadsheet calculates: an apostrophe stands before what looks like a formula. */
const disarmed = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The cell as it was before it was disarmed; others stay as they are. */
export const armed = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/**
 * Rows of cells as a CSV file (RFC 4180), of which no spreadsheet calculates anything. With a byte order mark, without which the
 * most used spreadsheet reads UTF-8 as something else; readers of CSV skip it.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => cells.map(disarmed).map(quoted).join(',')).join('\r\n')}\r\n`
