const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A day as people write it: `2026-11-21` is "21 Nov 2026". */
export const dayWords = (day: string) => FORMAT.format(new Date(`${day}T00:00:00Z`))
