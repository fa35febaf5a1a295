import { useEffect, useRef } from 'react'
import type { Dates } from '@/lib/progress/state.rules'

type Hear = (id: string, dates: Dates) => void

/** Every list of milestones in this window that can be marked: on the page, and in the search over it. */
const lists = new Set<Hear>()

/** Makes a list hear what the server agreed to for another one. Returns how it tells the others. */
export function useOtherLists(hear: Hear): Hear {
  const own = useRef(hear)
  useEffect(() => {
    const mine = own.current
    lists.add(mine)
    return () => {
      lists.delete(mine)
    }
  }, [])
  return (id, dates) => {
    for (const each of lists) if (each !== own.current) each(id, dates)
  }
}
