import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isRoot = process.getuid?.() === 0

/** The browser for tests: the system's, an installed Chrome, or the one Playwright installed. */
const findBrowser = (): string | undefined =>
  [...KNOWN, chromium.executablePath()].find((file) => fs.existsSync(file))

function install(): void {
  const run = (program: string, args: string[]) =>
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (isRoot && fs.existsSync('/etc/debian_version')) {
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    return
  }
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  run(process.execPath, [cli, 'install', 'chromium'])
}

/**
 * Finds a browser, or installs one and says so in one line.
 * @throws Error when there is none and none can be installed
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  process.stdout.write('No browser found: installing Chromium for the tests.\n')
  install()
  const installed = findBrowser()
  if (installed) return installed
  throw new Error('No browser could be installed: install Chromium or Google Chrome and run npm test again.')
}

/** What every launch of it is given: root may not use the sandbox, and nothing may talk to anybody in the background. */
export const browserArguments = ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])]
