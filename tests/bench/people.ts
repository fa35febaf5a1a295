import { createHash } from 'node:crypto'
import pg from 'pg'
import { columnsOf, SECTIONS } from '@/lib/profile/rules'
import { cookieFor } from '../support/session'

/** Runs statements without the product's bounds on waiting: millions of rows take their time. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The n-th person's id, scattered like real ones. The database computes the same in `seed`. */
export function userIdOf(n: number): string {
  const hex = createHash('md5').update(`person ${n}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const sessionIdOf = (n: number) => `session ${n}`

const idHashOf = (n: number) => createHash('sha256').update(sessionIdOf(n)).digest('base64url')

/** The header with which the n-th person's browser asks the product. */
export const signedIn = async (n: number) => ({
  cookie: `waymark.session=${await cookieFor({ userId: userIdOf(n), sessionId: sessionIdOf(n) })}`,
})

/** The same for the floor, which believes it. */
export const namedIn = (n: number) => ({ cookie: `person=${userIdOf(n)}.${idHashOf(n)}` })

const PEOPLE = `INSERT INTO "User" (id, "displayName", "timeZone")
  SELECT md5('person ' || n)::uuid, 'Person ' || n, 'UTC' FROM generate_series(1, $1::int) n`

const SESSIONS = `INSERT INTO "Session" ("userId", "idHash", "expiresAt")
  SELECT md5('person ' || n)::uuid,
    rtrim(translate(encode(sha256(convert_to('session ' || n, 'UTF8')), 'base64'), '+/', '-_'), '='),
    now() + interval '30 days' FROM generate_series(1, $1::int) n`

const ENROLLMENTS = `INSERT INTO "Enrollment" ("userId", "pathId", "chosenOn", "primaryAt")
  SELECT md5('person ' || n)::uuid, 'mle', current_date - 400, now() FROM generate_series(1, $1::int) n`

/** The path's milestones in order, numbered from 0. */
const MILESTONES = `SELECT milestone #>> '{}' AS id, place - 1 AS place FROM "Path",
  jsonb_path_query(content, '$.stages[*].milestones[*].id') WITH ORDINALITY AS item (milestone, place) WHERE "Path".id = 'mle'`

/** The $2-th event of everybody: begin and finish one milestone after the other. Six days lie between two events. */
const EVENT = `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
  SELECT md5('person ' || n)::uuid, (CASE $2::int % 2 WHEN 0 THEN 'started' ELSE 'done' END)::"ActivityKind",
    (SELECT id FROM (${MILESTONES}) item WHERE place = $2::int / 2 % 60), current_date - ($3::int - $2::int) * 6
  FROM generate_series(1, $1::int) n`

/** Where these events lead. */
const STANDINGS = `INSERT INTO "Standing" ("userId", "milestoneId", "startedOn", "doneOn", version)
  SELECT md5('person ' || n)::uuid, item.id, current_date - ($2::int - item.place::int * 2) * 6,
    CASE WHEN item.place * 2 + 1 < $2::int THEN current_date - ($2::int - item.place::int * 2 - 1) * 6 END, 2
  FROM generate_series(1, $1::int) n, (${MILESTONES}) item WHERE item.place * 2 < $2::int`

const INDEXES = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
  FROM pg_constraint WHERE contype = 'p' AND conrelid = '"Activity"'::regclass
  UNION ALL SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index WHERE NOT indisprimary AND indrelid = '"Activity"'::regclass`

/**
 * Fills a database with people 1 to `people`, each enrolled, signed in, with so many events in the past. They stand where `walked`
 * events lead: two histories of different length may lead to the same place.
 */
export const seed = (url: string, people: number, events: number, walked = events): Promise<void> =>
  onDatabase(url, async (client) => {
    // The rows fit together by themselves; checking six million references one by one would only take longer. For the same
    // reason the indexes of the history are made at the end, exactly as they were.
    await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'")
    for (const sql of [PEOPLE, SESSIONS, ENROLLMENTS]) await client.query(sql, [people])
    await client.query(STANDINGS, [people, walked])
    const { rows: indexes } = await client.query<{ drop: string; make: string }>(INDEXES)
    for (const { drop } of indexes) await client.query(drop)
    // Event by event, not person by person: in life, too, a person's rows lie scattered over the table.
    for (let each = 0; each < events; each += 1) await client.query(EVENT, [people, each, events])
    for (const { make } of indexes) await client.query(make)
    await client.query('ANALYZE')
  })

const handleOf = (n: number) => `person-${n}`

/** The address of the n-th person's public profile, once they have one. */
export const profileOf = (n: number) => `/p/${handleOf(n)}`

/** Publishes the profile of the n-th person, with everything on it. */
export const publish = (url: string, n: number): Promise<void> =>
  onDatabase(url, async (client) => {
    const switches = Object.keys(columnsOf(SECTIONS))
      .map((column) => `"${column}"`)
      .join(', ')
    await client.query('INSERT INTO "Handle" ("userId", handle) VALUES ($1, $2)', [userIdOf(n), handleOf(n)])
    await client.query(
      `INSERT INTO "Profile" ("userId", "publishedAt", headline, ${switches})
       VALUES ($1, now(), 'Learns in public', ${SECTIONS.map(() => 'TRUE').join(', ')})`,
      [userIdOf(n)],
    )
  })

const LADEN = [
  `INSERT INTO "Application" ("userId", id, company, role, place, notes, "nextAction", "nextActionOn", changes)
   SELECT $1::uuid, md5('application ' || n)::uuid, 'Company ' || n, 'Machine learning intern', 'Somewhere',
     repeat('What was said. ', 20), 'Write to them', current_date + n, 1 FROM generate_series(1, 500) n`,
  `INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
   SELECT $1::uuid, md5('application ' || n)::uuid, no, CASE no WHEN 0 THEN 'applied' ELSE
     (enum_range(NULL::"ApplicationStage"))[1 + n % 10] END::"ApplicationStage", current_date - n + no
   FROM generate_series(1, 500) n, generate_series(0, 1) no`,
  `INSERT INTO "OwnMilestone" ("userId", "milestoneId", position, kind, title, hours, description)
   SELECT $1::uuid, 'own-' || md5('own ' || n)::uuid, n, 'project', 'My project ' || n, 12, repeat('What it is. ', 10)
   FROM generate_series(1, 200) n`,
  `INSERT INTO "OwnMilestoneSkill" ("userId", "milestoneId", "skillId", level)
   SELECT $1::uuid, 'own-' || md5('own ' || n)::uuid, skill, 1
   FROM generate_series(1, 200) n, unnest(ARRAY['python', 'sql']) skill`,
  `INSERT INTO "Standing" ("userId", "milestoneId", "startedOn", note, version)
   SELECT $1::uuid, id, CASE WHEN id LIKE 'own-%' THEN current_date END, repeat('A note. ', 50), 1 FROM (
     SELECT 'own-' || md5('own ' || n)::uuid AS id FROM generate_series(1, 200) n UNION ALL SELECT id FROM "Milestone") every
   ON CONFLICT ("userId", "milestoneId") DO UPDATE SET note = excluded.note`,
]

/** Gives somebody 500 applications, 200 milestones of their own, all of them started, and a note on every milestone there is. */
export async function burden(client: pg.Client, userId: string): Promise<void> {
  for (const sql of LADEN) await client.query(sql, [userId])
  await client.query('ANALYZE')
}
