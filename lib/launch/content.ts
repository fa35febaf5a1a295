import { isOutage } from '../outage'
import { codeOf, Refusal, saysDiskFull } from './refusal'

/**
 * A database that stops answering half-way is no fault of the content: the sentence for it, or else the error itself, also where it
 * is a file that is missing.
 */
export function whyNotLoaded(error: unknown): unknown {
  if (!isOutage(error) || codeOf(error) === 'ENOENT' || saysDiskFull(String(error))) return error
  return new Refusal(
    'The database stopped answering while the content was loaded, which happens on a very busy machine: nothing was changed, start Waymark again.',
    { cause: error },
  )
}

/**
 * Checks all content and brings the catalogue in the database to what its files say; roles, claims and terms stay files.
 * Imported late: the database client reads its address from the environment, which the launcher fills in first.
 * @returns the content's version and whether anything was written
 */
export async function loadContent(url: string): Promise<{ version: string; changed: boolean }> {
  process.env.DATABASE_URL = url
  const [{ loadCatalog }, { readGuide }, { readAssessment }, { db, pool }] = await Promise.all([
    import('../catalog/load'),
    import('../guide/files'),
    import('../assessment/files'),
    import('../db'),
  ])
  try {
    readGuide()
    readAssessment()
    return await loadCatalog(db()).catch((error: unknown) => {
      throw whyNotLoaded(error)
    })
  } finally {
    await db().$disconnect()
    await pool().end()
  }
}
