import { db } from '../../db'
import { personOfCookie } from '../../person'

/** The least that a signed-in page does: a cookie, the viewer, one row. */
export default async function ViewerPage() {
  const key = await personOfCookie()
  const session = await db().session.findUnique({
    relationLoadStrategy: 'join',
    where: { userId_idHash: key },
    select: { user: { select: { displayName: true } } },
  })
  const latest = await db().activity.findFirst({
    where: { userId: key.userId },
    orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
    select: { kind: true, milestoneId: true },
  })
  return (
    <main>
      <h1>{session?.user.displayName}</h1>
      <p>
        {latest?.kind} {latest?.milestoneId}
      </p>
    </main>
  )
}
