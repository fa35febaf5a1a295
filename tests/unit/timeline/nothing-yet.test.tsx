import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NothingYet } from '@/components/timeline/nothing-yet'

const words = (shown: { filtered: boolean; earlier: boolean }) =>
  renderToStaticMarkup(<NothingYet {...shown} path={undefined} />).replace(/<[^>]*>/g, '')

it('says of an empty timeline where it starts, of filters that nothing matches, and of its end that nothing is earlier', () => {
  expect(words({ filtered: false, earlier: false })).toContain('Your trail starts here.')
  expect(words({ filtered: true, earlier: false })).toContain('Nothing matches these filters.')
  expect(words({ filtered: false, earlier: true })).toBe('There is nothing earlier.')
  expect(words({ filtered: true, earlier: true })).toBe('There is nothing earlier.')
})
