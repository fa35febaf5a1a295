import { missing } from '@/app/missing'
import { getCatalog } from '@/lib/catalog/queries'

/** The path that an address names, in the catalogue that everybody shares. @throws Missing where there is none */
export async function findPath({ params }: { params: Promise<{ slug: string }> }) {
  const [{ slug }, catalog] = await Promise.all([params, getCatalog()])
  return { path: catalog.paths.get(slug) ?? missing(), catalog }
}
