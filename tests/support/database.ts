import { PrismaPg } from '@prisma/adapter-pg'
import { inject } from 'vitest'
import { PrismaClient } from '@/prisma/generated/client'
import { copyTemplate } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases for tests are made; tests/support/integration.global.ts provides it. */
    postgres: string
  }
}

/**
 * A database of one's own, migrated and with the catalogue, for a test that needs a second one. Most do not: in
 * tests/integration `db()` already is a fresh one for every file.
 */
export async function createTestDatabase() {
  const { url, drop } = await copyTemplate(inject('postgres'))
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, options: '-c timezone=UTC' }),
  })
  const dispose = async () => {
    await prisma.$disconnect()
    await drop()
  }
  return { url, prisma, drop: dispose }
}
