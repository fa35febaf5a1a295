import { useEffect, useState } from 'react'
import { unsent } from '@/components/ui/unsent'
import type { Dates, Standings } from '@/lib/progress/state.rules'
import { type Index, indexOf } from '@/lib/search/match.rules'
import type { Entry } from '@/lib/search/rules'

async function fetched<T>(address: string, options?: RequestInit): Promise<T> {
  const answer = await fetch(address, options)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}

let kept: Promise<Index> | null = null

/** Everything that everybody can find: once for this window. It is the same for all, so it is asked for without cookies. */
function index(): Promise<Index> {
  kept ??= fetched<Entry[]>('/api/search-index', { credentials: 'omit' })
    .then(indexOf)
    .catch((cause) => {
      kept = null
      throw cause
    })
  return kept
}

/** What this person added and wrote: asked for each time, and kept no longer than the search is open. */
const own = (): Promise<Index> => fetched<Entry[]>('/api/search-own').then(indexOf)

/** What this person has done by now, with the clicks that are still on their way. */
async function standings(): Promise<Standings> {
  await unsent()
  return new Map(Object.entries(await fetched<Record<string, Dates>>('/api/standings')))
}

/** What the search works with. Without `standings` nothing can be marked from it. */
export type Material = { index: Index | 'failed' | null; own: Index; standings: Standings | null }

/** Fetches all of it when the search opens. */
export function useMaterial(): Material {
  const [material, setMaterial] = useState<Material>({ index: null, own: [], standings: null })
  useEffect(() => {
    const take = (part: Partial<Material>) => setMaterial((before) => ({ ...before, ...part }))
    // Finding and opening what everybody finds works without what is the person's own; each milestone's page has its controls.
    const without = () => undefined
    index().then(
      (all) => take({ index: all }),
      () => take({ index: 'failed' }),
    )
    own().then((mine) => take({ own: mine }), without)
    standings().then((dates) => take({ standings: dates }), without)
  }, [])
  return material
}
