import { readBadgeKey } from './badge-key'
import { type Configuration, readConfiguration } from './configuration'
import { loadContent } from './content'
import { type Database, openDatabase } from './database'
import { dataFolder } from './folders'
import { generateClient } from './generate'
import { lockFolder } from './lock'
import { migrate } from './migrate'
import { whyNot } from './port'
import { Refusal } from './refusal'
import { readSecrets } from './secrets'
import { step } from './step'

export type Prepared = {
  configuration: Configuration
  folder: string
  database: Database
  /** The variables that the web server gets. */
  variables: Record<string, string>
}

async function checkPort({ PORT, HOST }: Configuration): Promise<void> {
  const code = await whyNot(PORT, HOST)
  if (!code) return
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${PORT} is taken by another program: stop it, or choose another port, for example PORT=${PORT + 1} npm start.`,
    EACCES: `This user may not use port ${PORT}: choose one above 1023, for example PORT=3000 npm start.`,
  }
  throw new Refusal(
    reasons[code] ??
      `Waymark cannot listen on HOST ${HOST} (${code}): correct it, or leave HOST unset for this machine only.`,
  )
}

/** Everything that comes before the web server: configuration, secrets, database, migrations, content. */
export async function prepare(): Promise<Prepared> {
  const configuration = readConfiguration()
  await checkPort(configuration)
  const folder = dataFolder()
  const unlock = lockFolder(folder)
  const { DATABASE_URL, AUTH_SECRET, BADGE_KEY, PORT, HOST, WAYMARK_ORIGIN } = configuration
  const secret = AUTH_SECRET ?? (await step('secrets', async () => readSecrets(folder))).authSecret
  const badgeKey = BADGE_KEY ?? readBadgeKey(folder)
  const database = await step(
    'database',
    () => openDatabase(DATABASE_URL, folder),
    ({ cluster }) => (cluster?.adopted ? 'taken over from a start that was killed' : ''),
  )
  const stop = async () => {
    await database.stop()
    unlock()
  }
  try {
    const count = (applied: number) => (applied ? `${applied} applied` : '')
    await step('migrations', () => migrate(database.url), count)
    await generateClient()
    await step(
      'content',
      () => loadContent(database.url),
      ({ version, changed }) => (changed ? `version ${version} loaded` : ''),
    )
  } catch (error) {
    await stop()
    throw error
  }
  const variables = {
    DATABASE_URL: database.url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    BADGE_KEY: badgeKey,
    NEXTAUTH_URL: WAYMARK_ORIGIN,
    WAYMARK_ORIGIN,
    PORT: String(PORT),
    HOST,
    WAYMARK_CONTENT: configuration.WAYMARK_CONTENT,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return { configuration, folder, variables, database: { ...database, stop } }
}
