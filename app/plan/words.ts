const NOTICES: Record<string, string> = {
  hours: 'Saved. The plan counts from today, over what is left.',
  unplanned: 'Taken back: your hours are as they were.',
  hidden: 'Estimates are hidden everywhere.',
  shown: 'Estimates are shown again.',
  paused: 'The pause is saved. Its days do not count.',
  resumed: 'Welcome back: the clock goes on from today.',
  unresumed: 'Taken back: the pause lasts as long as it was meant to.',
  removed: 'The pause is removed. Its days count again.',
  target: 'The target date is saved.',
  feed: 'The calendar feed is made. Its address is not shown again.',
  revoked: 'The calendar feed is revoked. Its address leads nowhere now.',
  retargeted: 'Taken back: the target date is as it was.',
  untargeted: 'The target date is removed.',
}

/** What was just done, as the address says it. */
export const noticeOf = (saved: string | string[] | undefined): string | undefined =>
  typeof saved === 'string' && Object.hasOwn(NOTICES, saved) ? NOTICES[saved] : undefined
