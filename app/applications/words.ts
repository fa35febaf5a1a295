const NOTICES: Record<string, string> = {
  added: 'The application is added.',
  edited: 'Saved.',
  unlinked: 'Saved. The milestone that this application had completed is open again.',
  unedited: 'Taken back: it says what it said before.',
  moved: 'The application is moved.',
  undone: 'The move is taken back.',
  removed: 'The application is removed. What happened stays in your history.',
}

/** What was just done, as the address says it. */
export const noticeOf = (saved: string | string[] | undefined): string | undefined =>
  typeof saved === 'string' && Object.hasOwn(NOTICES, saved) ? NOTICES[saved] : undefined

/** How many an import added, as the address says it. */
export function importedWords(count: string | string[] | undefined): string | undefined {
  if (typeof count !== 'string' || !/^\d{1,3}$/.test(count)) return undefined
  if (count === '0') return 'Nothing was added: the list has all of them already.'
  return count === '1' ? '1 application is added.' : `${count} applications are added.`
}
