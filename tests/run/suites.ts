import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '@/lib/launch/folders'
import { runToEnd } from '@/lib/launch/run'
import { startApp } from '../support/app'
import { ensureBrowser } from '../support/browser'
import { temporaryFolder } from '../support/postgres'
import { failed, fromReport, type Outcome } from './outcome'

const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }))

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))

const MODULES = path.join(ROOT, 'node_modules')

type Report = z.ZodType<{ passed: number; failed: number }>

function read(file: string, report: Report) {
  if (!fs.existsSync(file)) return undefined
  return report.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data
}

/** Runs a test runner that writes a JSON report, and believes neither the report nor the exit code alone. */
async function suite(
  entry: string[],
  args: (report: string) => string[],
  variables: (report: string) => Record<string, string>,
  shape: Report,
): Promise<Outcome> {
  const folder = temporaryFolder()
  const report = path.join(folder, 'report.json')
  try {
    const program = [...entry, ...args(report)]
    const { code, output } = await runToEnd(process.execPath, program, {
      NO_COLOR: '1',
      ...variables(report),
    })
    return fromReport(read(report, shape), code, output)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/** Runs one of the projects of tests/vitest.config.ts. */
export const vitest = (project: string) => (filters: string[]) =>
  suite(
    ['--import', path.join(ROOT, 'tests/run/map-group-by.mjs'), path.join(MODULES, 'vitest/vitest.mjs')],
    (report) => [
      ...['run', '--config', 'tests/vitest.config.ts', '--project', project, '--passWithNoTests=false'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
    ],
    () => ({}),
    VitestReport,
  )

/** Builds and starts the product as `npm start` does, on data of its own, and walks through it in a browser. */
export async function endToEnd(filters: string[]): Promise<Outcome> {
  ensureBrowser()
  // Known here, so that a test can sign somebody in by inserting a session (tests/support/session.ts).
  const AUTH_SECRET = 'only for tests, and long enough for one'
  const app = await startApp({ variables: { AUTH_SECRET } })
  const outcome = await suite(
    [path.join(MODULES, '@playwright/test/cli.js')],
    // What was asked for by name does not wait for everything else.
    () => [
      ...['test', '--config', 'tests/playwright.config.ts', ...filters],
      ...(filters.length > 0 ? ['--no-deps'] : []),
    ],
    (report) => ({
      WAYMARK_REPORT: report,
      AUTH_SECRET,
      WAYMARK_URL: app.url,
      WAYMARK_DATABASE_URL: app.databaseUrl,
      WAYMARK_LOG: path.join(app.folder, 'logs', 'waymark.log'),
    }),
    PlaywrightReport,
  ).finally(app.stop)
  if ((await app.ended) !== 0)
    return failed(`${outcome.output}\nThe app did not end cleanly:\n${app.output()}`)
  fs.rmSync(app.folder, { recursive: true })
  return outcome
}
