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
  try {
    project.provide('postgres', await makeTemplate(cluster))
  } catch (error) {
    await cluster.dispose()
    throw error
  }
  return cluster.dispose
}
