const NOTICES: Record<string, string> = {
  added:
    'Added. It stands beside your paths; here you can mark it done, and keep a date, evidence and notes.',
  edited: 'Saved.',
  unedited: 'Taken back: it is what it was before.',
  substituted: 'Done: it stands in for this one on your path, and counts for exactly this one.',
  original: 'The original is back in its place.',
}

/** What was just done, as the address says it. */
export const noticeOf = (saved: string | string[] | undefined): string | undefined =>
  typeof saved === 'string' && Object.hasOwn(NOTICES, saved) ? NOTICES[saved] : undefined

/** Whether the address says that something was put in the place of a milestone, or out of it. */
export const isSubstitution = (saved: string | string[] | undefined): boolean =>
  saved === 'substituted' || saved === 'original'
