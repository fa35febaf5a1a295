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
}

/** Columns of `User` that no archive has, each with its reason. */
export const PERSON_LEFT_OUT: Readonly<Record<string, string>> = {
  id: 'It names the account on this installation.',
  loginName: 'How you sign in stays with the account.',
  passwordHash: 'It guards this account.',
  createdAt: 'It is about the account, and not what you did.',
  version: 'It only counts the changes of a form.',
}

/** Columns of the other tables: whose rows they are is whose file it is. */
export const COLUMNS_LEFT_OUT: readonly string[] = ['userId']

/**
 * Entries of the history that no archive has: they keep what the address of the calendar feed was made from, and badges, which are
 * signed for this account.
 */
export const KINDS_LEFT_OUT = ['feed_made', 'feed_revoked', 'badge_made', 'badge_removed'] as const
