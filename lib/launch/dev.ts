import path from 'node:path'
import { prepare } from './prepare'
import { serve } from './serve'

/** Starts the database and Next's development server, which reloads what is edited. */
export async function run(): Promise<number> {
  const { configuration, database, variables } = await prepare()
  const { PORT, HOST, WAYMARK_ORIGIN } = configuration
  process.stdout.write(`${WAYMARK_ORIGIN}\n`)
  try {
    const leash = path.join(import.meta.dirname, 'leash.cjs')
    return await serve({
      args: [leash, 'dev', '--port', String(PORT), '--hostname', HOST],
      variables: { ...variables, NODE_ENV: 'development' },
    }).ended
  } finally {
    await database.stop()
  }
}
