import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runToEnd } from '@/lib/launch/run'
import { browserArguments, ensureBrowser } from '../support/browser'

/** Fetched when it is first needed: with all that it brings it weighs more than the tests together. The last that runs on Node 20. */
const PACKAGE = 'lighthouse@12.8.2'

/** Score of 100; milliseconds; layout shift without a unit. */
export type Report = { score: number; lcp: number; tbt: number; task: number; cls: number }

type Written = {
  categories: { performance: { score: number | null } }
  audits: Record<string, { numericValue?: number } | undefined>
}

function read(file: string): Report {
  const { categories, audits } = JSON.parse(fs.readFileSync(file, 'utf8')) as Written
  const value = (audit: string) => {
    const found = audits[audit]?.numericValue
    if (found === undefined) throw new Error(`Lighthouse could not measure ${audit}.`)
    return found
  }
  return {
    score: Math.round((categories.performance.score ?? 0) * 100),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    task: value('mainthread-work-breakdown'),
    cls: value('cumulative-layout-shift'),
  }
}

/**
 * Lighthouse's own measurement of a page for a phone: slow 4G and a quarter of the processor, simulated.
 * @throws Error with what Lighthouse printed, when it could not measure
 */
export async function lighthouse(url: string, headers: Record<string, string>): Promise<Report> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-lighthouse-'))
  const file = path.join(folder, 'report.json')
  const args = [
    ...['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse', url, '--quiet'],
    ...[
      '--output=json',
      `--output-path=${file}`,
      '--only-categories=performance',
      '--no-enable-error-reporting',
    ],
    ...[`--extra-headers=${JSON.stringify(headers)}`],
    `--chrome-flags=${['--headless=new', ...browserArguments].join(' ')}`,
  ]
  try {
    const { code, output } = await runToEnd('npm', args, { CHROME_PATH: ensureBrowser() })
    if (code !== 0) throw new Error(`Lighthouse failed: ${output.trim().replace(/\s+/g, ' ').slice(-300)}`)
    return read(file)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
