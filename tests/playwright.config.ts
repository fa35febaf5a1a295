import { defineConfig } from '@playwright/test'
import { browserArguments, ensureBrowser } from './support/browser'

/** They promise seconds (a start, an answer without a database), which holds for a machine that does nothing else meanwhile. */
const TIMED = ['launch.spec.ts', 'outage.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A slow machine with one core is waited for; nothing passes sooner because of it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.WAYMARK_REPORT ?? '../test-results/report.json' }]],
  projects: [
    { name: 'journeys', testIgnore: TIMED },
    { name: 'timed', testMatch: TIMED, workers: 1, dependencies: ['journeys'] },
  ],
  use: {
    baseURL: process.env.WAYMARK_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: ensureBrowser(), args: browserArguments },
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    trace: 'retain-on-failure',
  },
})
