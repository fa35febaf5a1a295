import path from 'node:path'
import { readConfiguration } from './configuration'
import { openDatabase } from './database'
import { dataFolder } from './folders'
import { lockFolder } from './lock'
import { runningIn } from './postgres/pidfile'
import { codeOf, Refusal } from './refusal'
import { readSecrets } from './secrets'

type Opened = { url: string; close: () => Promise<void> }

/** The database as it is: the one of a Waymark that runs now, which keeps running, else opened for the moment. */
async function open(): Promise<Opened> {
  const { DATABASE_URL } = readConfiguration()
  const folder = dataFolder()
  const running = DATABASE_URL ? undefined : runningIn(path.join(folder, 'postgres'))
  if (running) {
    const { databasePassword } = readSecrets(folder)
    const url = `postgresql://waymark:${databasePassword}@127.0.0.1:${running.port}/waymark`
    return { url, close: async () => undefined }
  }
  const unlock = DATABASE_URL ? () => undefined : lockFolder(folder)
  const { url, stop } = await openDatabase(DATABASE_URL, folder)
  return { url, close: () => stop().finally(unlock) }
}

/**
 * `npm run user:recover -- NAME`: prints one more recovery code, for somebody who has none left and who proved to the operator
 * who they are. They use it at /recover; it works once.
 */
export async function run([name]: string[]): Promise<number> {
  if (!name)
    throw new Refusal('Say whose account: npm run user:recover -- NAME, with the name they sign in with.')
  const { url, close } = await open()
  process.env.DATABASE_URL = url
  const [{ makeCodeFor }, { db, pool }] = await Promise.all([
    import('../auth/recovery.commands'),
    import('../db'),
  ])
  try {
    const made = await makeCodeFor(name).catch((cause: unknown) => {
      // The table is missing: nobody ever signed up here.
      if (codeOf(cause) !== 'P2021') throw cause
      throw new Refusal('This database has no accounts yet: start Waymark once with npm start.', { cause })
    })
    if (!made.ok) throw new Refusal(`${made.message} Check the spelling; upper and lower case do not matter.`)
    process.stdout.write(`${made.value.code}\n`)
    return 0
  } finally {
    await db().$disconnect()
    await pool().end()
    await close()
  }
}
