import { getVisit } from '@/app/visit'
import { Comparison } from '@/components/catalog/comparison'
import { Choose } from '@/components/enrollment/choose'
import { getCatalog } from '@/lib/catalog/queries'

export default async function LandingPage() {
  const [catalog, visit] = await Promise.all([getCatalog(), getVisit()])
  const [mle, ds] = [catalog.paths.get('mle'), catalog.paths.get('ds')]
  if (!visit || !mle || !ds) return null
  const choose = (path: typeof mle) => (
    <Choose path={path} signedIn={visit.viewer !== null} chosen={visit.chosenPathIds.includes(path.id)} />
  )
  return (
    <>
      <header className="mb-10 grid max-w-3xl gap-4">
        <h1>Engineer or scientist? Compare, choose, and see how far you have come.</h1>
        <p className="text-lg text-muted">
          Two paths into AI, from the first course to the first role. Tick what you have done: a skill learnt
          once counts on both.
        </p>
      </header>
      <Comparison catalog={catalog} paths={[mle, ds]} choose={choose} />
    </>
  )
}
