import path from 'node:path'
import { prepare } from './prepare'
import { serve } from './serve'

/** Starts the database and Next's development server, which reloads what is edited. */
export async function run(): Promise<number> {
  const { configuration, database, variables } = await prepare()
  const { PORT, HOST, WAYMARK_ORIGIN } = configuration
  process.stdout.write(`${WAYMARK_ORIGIN}\n`)
  try {
    return await serve({
      args: [path.join(import.meta.dirname, 'leash.cjs'), 'dev', '--port', String(PORT), '--hostname', HOST],
      variables: { ...variables, NODE_ENV: 'development' },
    })
  } finally {
    await database.stop()
  }
}
