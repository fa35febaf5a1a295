'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Answers } from '@/lib/assessment/rules'

const address = (place: number) => `/assessment?n=${place}`

/** The place in the address, where somebody went back or forward to. */
const placeHere = () => Number(new URLSearchParams(location.search).get('n'))

/**
 * Which statement is shown, from 1. Each has an address, so that the browser's own back and forward work; nothing is loaded for
 * it. `start` counts again whenever the server has answered anew, with `given`.
 */
export function usePlace(start: number, total: number, given: Answers) {
  const [known, setKnown] = useState(given)
  const [place, setPlace] = useState(start)
  const coming = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (known !== given) {
    setKnown(given)
    setPlace(start)
  }

  const stay = () => clearTimeout(coming.current)

  function show(next: number) {
    stay()
    setPlace(Math.min(Math.max(next || start, 1), total))
  }

  function go(next: number) {
    if (next < 1 || next > total) return
    show(next)
    history.pushState(null, '', address(next))
  }

  /** Goes on in so many milliseconds, unless something else happens first. */
  function goSoon(next: number, milliseconds: number) {
    stay()
    coming.current = setTimeout(() => go(next), milliseconds)
  }

  const showPlaceHere = useEffectEvent(() => show(placeHere()))
  useEffect(() => {
    const moved = () => showPlaceHere()
    addEventListener('popstate', moved)
    return () => {
      removeEventListener('popstate', moved)
      clearTimeout(coming.current)
    }
  }, [])

  return { place, go, goSoon, stay }
}
