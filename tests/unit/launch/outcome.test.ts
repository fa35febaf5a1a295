import { describe, expect, it } from 'vitest'
import { fromExit, fromReport } from '@/tests/run/outcome'

describe('the outcome of a check', () => {
  it('counts what the runner reports', () => {
    expect(fromReport({ passed: 7, failed: 2 }, 1, '')).toMatchObject({ passed: 7, failed: 2 })
  })

  it('is a failure when the runner wrote no report, even if it ended well', () => {
    expect(fromReport(undefined, 0, '')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('is a failure when the runner crashed after all its tests had passed', () => {
    expect(fromReport({ passed: 7, failed: 0 }, 134, '')).toMatchObject({ passed: 7, failed: 1 })
  })

  it('is a failure when not one test ran', () => {
    expect(fromReport({ passed: 0, failed: 0 }, 0, '')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('of a single program is its exit code', () => {
    expect(fromExit({ code: 0, output: '' })).toMatchObject({ passed: 1, failed: 0 })
    expect(fromExit({ code: 3, output: 'why' })).toEqual({ passed: 0, failed: 1, output: 'why' })
  })
})
