import { afterAll, inject } from 'vitest'
import { db, pool } from '@/lib/db'
import { copyTemplate } from './postgres'

// Before each test file: `db()` must read this address at its first use.
const { url, drop } = await copyTemplate(inject('postgres'))
process.env.DATABASE_URL = url

afterAll(async () => {
  await db().$disconnect()
  await pool().end()
  await drop()
})
