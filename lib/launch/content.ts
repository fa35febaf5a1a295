/**
 * Checks all content and brings the catalogue in the database to what its files say; roles, claims and terms stay files. Imported late: the database client reads its address
 * from the environment, which the launcher fills in first.
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
    return await loadCatalog(db())
  } finally {
    await db().$disconnect()
    await pool().end()
  }
}
