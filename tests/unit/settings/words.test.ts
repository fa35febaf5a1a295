import { expect, it } from 'vitest'
import { backupsInWords } from '@/app/(account)/settings/words'

it.each([
  [undefined, 'which they can tell you'],
  [0, 'No backups are made'],
  [1, 'for one more day,'],
  [30, 'for 30 more days,'],
])('says what backups of %s days keep of a deleted account', (days, words) => {
  expect(backupsInWords(days)).toContain(words)
})
