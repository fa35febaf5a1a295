const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-11` as "November 2026". */
export const monthWords = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`))
