import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg(new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })),
  })

const shared = globalThis as typeof globalThis & { floorDb?: ReturnType<typeof connect> }

/** The product's own client on a pool of the same size. */
export const db = () => (shared.floorDb ??= connect())
