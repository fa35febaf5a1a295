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
