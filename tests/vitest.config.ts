import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

// An odd zone, three quarters of an hour off everybody else's: days computed from the wrong clock show.
process.env.TZ = 'Asia/Kathmandu'

const alias = {
  '@': root,
  // What the module is under the condition react-server: nothing.
  'server-only': path.join(root, 'node_modules/server-only/empty.js'),
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    env: {
      AUTH_SECRET: 'only for tests, and long enough for one',
      BADGE_KEY: 'b25seSBmb3IgdGVzdHMsIHRoaXJ0eS10d28gYnl0ZXM',
      LOG_LEVEL: 'silent',
    },
    maxWorkers: 2,
    restoreMocks: true,
    projects: [
      // A slow machine is waited for: a property over a hundred random inputs takes it a while.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: path.join(root, 'tests/support/integration.global.ts'),
          setupFiles: path.join(root, 'tests/support/integration.setup.ts'),
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
