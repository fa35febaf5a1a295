import { useEffect, useState } from 'react'
import { unsent } from '@/components/ui/unsent'
import type { Dates, Standings } from '@/lib/progress/state.rules'
import { type Index, indexOf } from '@/lib/search/match.rules'

async function fetched<T>(address: string, options?: RequestInit): Promise<T> {
  const answer = await fetch(address, options)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}

let kept: Promise<Index> | null = null

/** Everything that can be found: once for this window. It is the same for everybody, so it is asked for without cookies. */
function index(): Promise<Index> {
  kept ??= fetched<Parameters<typeof indexOf>[0]>('/api/search-index', { credentials: 'omit' })
    .then(indexOf)
    .catch((cause) => {
      kept = null
      throw cause
    })
  return kept
}

/** What this person has done by now, with the clicks that are still on their way. */
async function standings(): Promise<Standings> {
  await unsent()
  return new Map(Object.entries(await fetched<Record<string, Dates>>('/api/standings')))
}

/** What the search works with. Without `standings` nothing can be marked from it. */
export type Material = { index: Index | 'failed' | null; standings: Standings | null }

/** Fetches both when the search opens. */
export function useMaterial(): Material {
  const [material, setMaterial] = useState<Material>({ index: null, standings: null })
  useEffect(() => {
    const take = (part: Partial<Material>) => setMaterial((before) => ({ ...before, ...part }))
    index().then(
      (all) => take({ index: all }),
      () => take({ index: 'failed' }),
    )
    standings().then(
      (own) => take({ standings: own }),
      () => undefined, // Finding and opening work without; each milestone's own page has its controls.
    )
  }, [])
  return material
}
