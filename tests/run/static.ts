import path from 'node:path'
import { readAssessment } from '@/lib/assessment/files'
import { readCatalog } from '@/lib/catalog/files'
import { readGuide } from '@/lib/guide/files'
import { ROOT } from '@/lib/launch/folders'
import { prisma } from '@/lib/launch/migrate'
import { explain } from '@/lib/launch/refusal'
import { runToEnd } from '@/lib/launch/run'
import { startPostgres } from '../support/postgres'
import { failed, fromExit, type Outcome, passed } from './outcome'

const bin = (name: string) => path.join(ROOT, 'node_modules/.bin', name)
const tool = async (name: string, ...args: string[]): Promise<Outcome> =>
  fromExit(await runToEnd(bin(name), args, { NO_COLOR: '1' }))

/** Format, lint and the import rules of the architecture. */
export const formatAndLint = () => tool('biome', 'check', '--error-on-warnings', '.')

/**
 * Types, those of the addresses included, which Next derives from the folders of app/. From the beginning each time: what the
 * compiler remembers of an earlier run knows nothing of an address that is new.
 */
export async function types(): Promise<Outcome> {
  const typegen = await tool('next', 'typegen')
  return typegen.failed ? typegen : tool('tsc', '--noEmit', '--incremental', 'false', '-p', '.')
}

export const deadCode = () => tool('knip')

/** The content, as at the start: every problem with its file and id. */
export async function content(): Promise<Outcome> {
  const problems: string[] = []
  for (const read of [() => readCatalog(), () => readGuide(), () => readAssessment()])
    try {
      read()
    } catch (error) {
      problems.push(explain(error))
    }
  return problems.length > 0 ? failed([...new Set(problems)].join('\n')) : passed()
}

/** The migrations apply to an empty database, and lead to exactly what the schema says. */
export async function migrationDrift(): Promise<Outcome> {
  const postgres = await startPostgres()
  try {
    const url = postgres.urlOf('postgres')
    const deployed = await prisma(['migrate', 'deploy'], url)
    if (deployed.code !== 0) return failed(deployed.output)
    const ends = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    return fromExit(await prisma(['migrate', 'diff', ...ends, '--exit-code'], url))
  } finally {
    await postgres.dispose()
  }
}
