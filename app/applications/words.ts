const NOTICES: Record<string, string> = {
  added: 'The application is added.',
  edited: 'Saved.',
  moved: 'The application is moved.',
  undone: 'The move is taken back.',
  removed: 'The application is removed. What happened stays in your history.',
}

/** What was just done, as the address says it. */
export const noticeOf = (saved: string | string[] | undefined): string | undefined =>
  typeof saved === 'string' && Object.hasOwn(NOTICES, saved) ? NOTICES[saved] : undefined
