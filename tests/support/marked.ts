import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { rows } from './journey'
import { idHashOf, signedIn } from './session'

// An account in which every text of every table is a word of its own, asked of the database itself: a table or a column that is
// added later is marked as well.

const OWN_ID = 'own-00000000-0000-4000-8000-00000000000f'
const ANY_ID = '00000000-0000-4000-8000-00000000000f'

/** What columns of these names refer to, whatever the table. */
const NAMED: Record<string, unknown> = {
  ...{ milestoneId: 'git-github', pathId: 'mle', skillId: 'python', byId: OWN_ID, itemId: 'git-github' },
  ...{ specialisationId: 'nlp', roleId: 'mle' },
}

/** What a page is made of must hold together; null leaves a column empty. */
const HELD: Record<string, unknown> = {
  'ProjectFacts.milestoneId': 'proj-churn',
  'ProjectSkill.milestoneId': 'proj-churn',
  'ProjectSkill.skillId': 'containers',
  'CertificationFacts.milestoneId': 'cert-ms-ai300',
  'CourseFacts.milestoneId': 'cs50p',
  'ReadingFacts.milestoneId': 'islp',
  'EventFacts.milestoneId': 'pydata-meetup',
  'MilestoneLink.milestoneId': 'proj-churn',
  'Standing.doneOn': '2026-01-05',
  'OwnMilestone.milestoneId': OWN_ID,
  'OwnMilestone.kind': 'project',
  'OwnMilestoneSkill.milestoneId': OWN_ID,
  'Substitution.milestoneId': 'cs50p',
  'Application.milestoneId': 'intern-complete',
  'ApplicationMove.stage': 'completed',
  'Activity.kind': 'note_saved',
  'Profile.publishedAt': '2026-01-05',
}

/** Finished, beside the one that `Standing` gets like every table. */
const DONE = ['proj-churn', 'cert-ms-ai300', 'cs50p', 'islp', 'pydata-meetup', 'intern-complete', OWN_ID]

/** What a profile with the usual switches tells everybody. */
const PUBLIC = new Set([
  ...['name', 'headline', 'about', 'targetRole', 'workPlace'].map((column) => `Profile.${column}`),
  ...['question', 'data', 'result', 'industry', 'repositoryUrl', 'demoUrl'].map(
    (each) => `ProjectFacts.${each}`,
  ),
  ...['issuer', 'exam', 'credentialUrl'].map((column) => `CertificationFacts.${column}`),
  ...['provider', 'certificateUrl'].map((column) => `CourseFacts.${column}`),
  ...['EventFacts.name', 'EventFacts.place', 'ReadingFacts.work', 'Standing.evidenceUrl'],
  ...['company', 'role', 'place'].map((column) => `Application.${column}`),
  'OwnMilestone.title',
])

type Column = { table: string; name: string; type: string; needed: boolean; labels: string[] | null }

export type Marked = {
  userId: string
  handle: string
  token: string
  /** What nobody else may see, and what everybody does, each by `Table.column`. */
  secret: ReadonlyMap<string, string>
  told: ReadonlyMap<string, string>
}

const columns = () =>
  rows<Column>(
    `SELECT c.table_name AS table, c.column_name AS name, c.data_type AS type,
       c.is_nullable = 'NO' AND c.column_default IS NULL AS needed,
       (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
         WHERE typname = c.udt_name) AS labels
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND EXISTS (SELECT FROM information_schema.columns u WHERE u.table_schema = 'public'
         AND u.table_name = c.table_name AND u.column_name = 'userId')
     ORDER BY 1, c.ordinal_position`,
  )

const plain = ({ type, labels }: Column): unknown => {
  if (labels) return labels[0]
  if (type === 'uuid') return ANY_ID
  if (type === 'date' || type.startsWith('timestamp')) return '2026-01-05'
  if (type === 'boolean') return true
  if (type === 'jsonb') return {}
  return type === 'ARRAY' ? [] : 1
}

const insert = (table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ')
  return rows(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(row)],
  )
}

/** Inserts what can be; what refers to another row comes after it. */
async function insertAll(given: readonly (readonly [table: string, row: Record<string, unknown>])[]) {
  const tried = await Promise.allSettled(given.map(([table, row]) => insert(table, row)))
  const left = given.filter((_, place) => tried[place]?.status === 'rejected')
  if (left.length === given.length && left.length > 0)
    throw new Error(`no row in ${left.map(([table]) => table)}`, {
      cause: tried.find(({ status }) => status === 'rejected'),
    })
  if (left.length > 0) await insertAll(left)
}

/** Somebody with a word of their own in every text that is kept of them, and a published profile. */
export async function signInMarked(context: BrowserContext, baseURL: string): Promise<Marked> {
  const { userId } = await signedIn(context, baseURL, { timeZone: 'UTC' })
  const [mark, token] = [randomBytes(4).toString('hex'), randomBytes(32).toString('base64url')]
  const handle = `marked-${mark}`
  const words = new Map<string, string>()
  const word = (table: string, name: string) => {
    const text = `mark-${table}-${name}-${mark}`.toLowerCase()
    words.set(`${table}.${name}`, text)
    return /url$|^link$/i.test(name) ? `https://${text}.example.org/` : text
  }
  const held: Record<string, unknown> = {
    ...{ ...HELD, 'Handle.handle': handle, 'ShareLink.tokenHash': idHashOf(token) },
    ...{ 'Profile.showsEmail': false, 'Profile.showsFurtherLinks': false, 'Profile.indexed': false },
  }
  const found = await columns()
  const tables = new Map<string, Record<string, unknown>>()
  for (const column of found) {
    const { table, name, type, needed } = column
    const row = tables.get(table) ?? {}
    const key = `${table}.${name}`
    if (name === 'userId') row[name] = userId
    else if (key in held) row[name] = held[key]
    else if (name in NAMED) row[name] = NAMED[name]
    else if (type === 'text') row[name] = word(table, name)
    else if (needed) row[name] = plain(column)
    tables.set(table, row)
  }
  const standing = tables.get('Standing') ?? {}
  await insertAll([
    ...tables,
    ...DONE.map((milestoneId) => ['Standing', { ...standing, milestoneId }] as const),
  ])
  const account = { loginName: word('User', 'loginName'), displayName: word('User', 'displayName') }
  await rows('UPDATE "User" SET "loginName" = $2, "displayName" = $3 WHERE id = $1', [
    userId,
    ...Object.values(account),
  ])
  const of = (shown: boolean) => new Map([...words].filter(([key]) => PUBLIC.has(key) === shown))
  return { userId, handle, token, secret: of(false), told: of(true) }
}
