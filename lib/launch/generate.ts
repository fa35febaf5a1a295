import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint'
import { ROOT } from './folders'
import { prisma } from './migrate'
import { Refusal } from './refusal'

const MARKER = path.join(ROOT, 'prisma/generated/.made-from')

/** Makes the database client anew when the schema is not the one it was made from, as after a git pull. */
export async function generateClient(): Promise<void> {
  const wanted = fingerprint(ROOT, ['prisma/schema.prisma', 'package-lock.json'])
  if (fs.existsSync(MARKER) && fs.readFileSync(MARKER, 'utf8') === wanted) return
  const { code, output } = await prisma(['generate'], '')
  if (code !== 0) throw new Refusal(`The database client could not be made; Prisma says:\n${output.trim()}`)
  fs.writeFileSync(MARKER, wanted)
}
