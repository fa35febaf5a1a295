import pg from 'pg'
import { userIdOf } from '../people'

const STANDING = `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn") VALUES ($1, $2, current_date)
  ON CONFLICT ("userId", "milestoneId") DO UPDATE SET version = "Standing".version + 1`
const ACTIVITY = `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn") VALUES ($1, 'done', $2, current_date)`

/** Durable transactions a second that the same two rows cost without any web server. */
export async function bareWrites(url: string, connections: number, amount: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  let left = amount
  const worker = async (connection: number) => {
    const client = await pool.connect()
    for (let each = 0; left > 0; each += 1) {
      left -= 1
      const keys = [userIdOf((each % 20) * connections + connection + 1), 'pydata-meetup']
      await client.query('BEGIN')
      await client.query(STANDING, keys)
      await client.query(ACTIVITY, keys)
      await client.query('COMMIT')
    }
    client.release()
  }
  await Promise.all(Array.from({ length: connections }, () => pool.connect().then((c) => c.release())))
  const since = performance.now()
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)))
  const elapsed = (performance.now() - since) / 1000
  await pool.end()
  return amount / elapsed
}
