/** What one check came to. `output` is what it printed, in full, for when something failed. */
export type Outcome = { passed: number; failed: number; output: string }

export const passed = (output = ''): Outcome => ({ passed: 1, failed: 0, output })
export const failed = (output: string): Outcome => ({ passed: 0, failed: 1, output })

/** A check that runs one program and believes its exit code. */
export const fromExit = ({ code, output }: { code: number; output: string }): Outcome =>
  code === 0 ? passed(output) : failed(output)

type Counts = { passed: number; failed: number }

/**
 * A suite's result from its runner's report and exit code. A runner that crashed counts as one failure however many tests it
 * had finished, and so does a suite in which nothing ran: green must mean that something was tried.
 */
export function fromReport(counts: Counts | undefined, code: number, output: string): Outcome {
  if (!counts) return failed(`${output}\nThe runner wrote no report (exit code ${code}).`)
  const { passed, failed: failures } = counts
  if (code !== 0 && failures === 0)
    return { passed, failed: 1, output: `${output}\nThe runner ended with ${code}.` }
  if (passed + failures === 0) return failed(`${output}\nNot one test ran.`)
  return { passed, failed: failures, output }
}
