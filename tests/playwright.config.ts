import { defineConfig } from '@playwright/test'
import { browserArguments, ensureBrowser } from './support/browser'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: process.env.WAYMARK_REPORT ?? '../test-results/report.json' }]],
  use: {
    baseURL: process.env.WAYMARK_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: ensureBrowser(), args: browserArguments },
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    trace: 'retain-on-failure',
  },
})
