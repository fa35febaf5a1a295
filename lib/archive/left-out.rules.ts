/** Tables of a person that no archive has, each with its reason. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  Session: 'Signed-in browsers belong to this installation, and what names one could be used to find it.',
  RecoveryCode: 'They open this account. A new one makes codes of its own.',
  Identity:
    'Accounts at sign-in providers open this account, and another must not be opened by them unasked.',
  Badge:
    'Badges are signed for this account and its address; their files stay with you. A new account makes its own.',
  CalendarFeed: 'Whoever knows the address of the feed may read it. A new account makes a new one.',
  PendingImport: 'A file that waits to be imported is gone within an hour, and holds nothing new.',
  Handle: 'The address of your page belongs to this installation, and may be somebody else’s on another.',
  ShareLink: 'Whoever knows the address of one may see your page. A new account makes new ones.',
}

/** Columns of `User` that no archive has, each with its reason. */
export const PERSON_LEFT_OUT: Readonly<Record<string, string>> = {
  id: 'It names the account on this installation.',
  loginName: 'How you sign in stays with the account.',
  passwordHash: 'It guards this account.',
  createdAt: 'It is about the account, and not what you did.',
  version: 'It only counts the changes of a form.',
}

/** Columns of another table that no archive has: whose rows they are is whose file it is, and an import makes nobody public. */
export const columnsLeftOut = (table: string): readonly string[] =>
  table === 'Profile' ? ['userId', 'publishedAt'] : ['userId']

/**
 * Entries of the history that no archive has: they are about private and public addresses of this
 * installation, and badges, which are signed for this account.
 */
export const KINDS_LEFT_OUT = [
  'feed_made',
  'feed_revoked',
  'badge_made',
  'badge_removed',
  'handle_set',
  'profile_published',
  'profile_unpublished',
  'share_made',
  'share_revoked',
] as const
