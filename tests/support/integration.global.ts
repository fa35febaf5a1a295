import type { TestProject } from 'vitest/node'
import { makeTemplate, startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which every test file makes its own database. */
    postgres: string
  }
}

/** Once before all integration tests: a real PostgreSQL and the database that every test file gets a copy of. */
export default async function setup(project: TestProject) {
  const cluster = await startPostgres()
  // An interrupted run is not torn down, and the database belongs to no terminal. Both that and npm may tell of a Ctrl-C.
  const interrupted = () => cluster.dispose().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupted)
  try {
    project.provide('postgres', await makeTemplate(cluster))
  } catch (error) {
    await cluster.dispose()
    throw error
  }
  return cluster.dispose
}
