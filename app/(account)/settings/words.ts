/** What a page that led here may want said, by the word in its address. */
export const NOTICES: Record<string, string> = {
  'password-changed': 'Your password was changed, and every other browser was signed out.',
  'browser-signed-out': 'That browser was signed out.',
}

/** The same for the settings of the profile. */
export const PROFILE_NOTICES: Record<string, string> = {
  published: 'Your profile is published.',
  unpublished: 'Your profile is private again: its address answers like one that never was.',
  revoked: 'That link was revoked: it answers like one that never was.',
}

/** Where somebody's data is after they deleted it, and how long; `days` is what whoever runs this installation says of their backups. */
export function backupsInWords(days: number | undefined): string {
  const none = 'Waymark keeps no copy.'
  if (days === undefined)
    return `${none} Backups that whoever runs this installation has made hold it until they are replaced, which they can tell you.`
  if (days === 0) return `${none} No backups are made of this installation.`
  return `${none} Backups of this installation hold it for ${days === 1 ? 'one more day' : `${days} more days`}, and are gone then.`
}

/** `null`: there never were any. */
export function codesInWords(left: number | null): string {
  if (left === null) return 'none yet. Make them now, so that a forgotten password does not lock you out.'
  if (left === 0) return 'all used. Make new ones.'
  return left === 1 ? 'one left. Make new ones soon.' : `${left} left.`
}
