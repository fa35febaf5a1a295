import { db } from '../../db'
import { personOfCookie } from '../../person'
import { items } from './items'
import { List } from './list'

/** The same sixty items, one query, nothing else. */
export default async function ListPage() {
  const [{ userId }, fixed] = await Promise.all([personOfCookie(), items()])
  const rows = await db().standing.findMany({
    where: { userId },
    select: { milestoneId: true, doneOn: true },
  })
  const done = new Map(rows.map((row) => [row.milestoneId, row.doneOn?.toISOString().slice(0, 10) ?? null]))
  return <List items={fixed.map((item) => ({ ...item, doneOn: done.get(item.id) ?? null }))} />
}
