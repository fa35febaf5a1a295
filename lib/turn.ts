import 'server-only'
import type { Prisma } from '../prisma/generated/client'
import type { Viewer } from './auth/rules'
import { db } from './db'

/** In one transaction, after all others of the same person that take their turn: each sees what the one before left. */
export const inTurn = <T>(
  { id }: Pick<Viewer, 'id'>,
  change: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> =>
  db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    return change(tx)
  })

/** Another tab was first: everything of this attempt is taken back. */
export class Overtaken extends Error {}

/** Of writers that collide on one row at least one wins each round. */
const ROUNDS = 10

/**
 * Runs a transaction, and again where another tab was first.
 * @throws Overtaken after ten rounds
 */
export async function together<T>(change: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await db().$transaction(change)
    } catch (cause) {
      if (!(cause instanceof Overtaken) || round === ROUNDS) throw cause
    }
  }
}
