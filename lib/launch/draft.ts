import fs from 'node:fs'
import path from 'node:path'
import { readConfiguration } from './configuration'
import { openDatabase } from './database'
import { dataFolder, ROOT } from './folders'
import { lockFolder } from './lock'
import { migrate, prisma } from './migrate'
import { Refusal } from './refusal'

/**
 * `npm run db:migrate -- name`: writes the migration that leads from the last one to prisma/schema.prisma, and applies it.
 * Read it before committing; an applied migration is never edited.
 */
export async function run([name = '']: string[]): Promise<number> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new Refusal(
      'Give the migration a name of small letters and underscores: npm run db:migrate -- add_plan.',
    )
  }
  const folder = path.join(ROOT, 'prisma', 'migrations')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  const data = dataFolder()
  const unlock = lockFolder(data)
  const database = await openDatabase(readConfiguration().DATABASE_URL, data)
  try {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const file = path.join(folder, `${stamp}_${name}`, 'migration.sql')
    const ends = ['--from-migrations', folder, '--to-schema', path.join(ROOT, 'prisma/schema.prisma')]
    const { code, output } = await prisma(
      ['migrate', 'diff', ...ends, '--script', '--exit-code'],
      database.url,
    )
    if (code === 0) throw new Refusal('The schema has nothing that the migrations lack.')
    if (code !== 2) throw new Refusal(`The migration could not be written; Prisma says:\n${output.trim()}`)
    fs.mkdirSync(path.dirname(file))
    fs.writeFileSync(file, output.slice(output.indexOf('--')))
    await migrate(database.url)
    process.stdout.write(`${path.relative(ROOT, file)}\n`)
    return 0
  } finally {
    await database.stop()
    unlock()
  }
}
