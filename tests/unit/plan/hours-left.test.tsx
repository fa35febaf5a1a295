import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HoursLeft } from '@/components/plan/hours-left'

const said = (hours: number | null) =>
  renderToStaticMarkup(<HoursLeft hours={hours} />).replace(/<[^>]*>/g, '')

describe('what is left of the plan for this week', () => {
  it('is said in hours, of which one is one', () => {
    expect(said(12.25)).toMatch(/^About 12\.3\sh are left of your plan for this week/)
    expect(said(1)).toMatch(/^About 1\sh is left/)
  })

  it('is nothing once all of it is done, and is not said without a plan', () => {
    expect(said(0)).toBe('What you planned for this week is done.')
    expect(said(null)).toBe('')
  })
})
