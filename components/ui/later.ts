'use client'
import { type ComponentType, createElement, lazy, type ReactNode } from 'react'

/**
 * A component that is drawn with the page, but whose script is fetched only where it is: Next loads all client components of a page
 * together, and on the page of a milestone visitors need none of the forms. Not `next/dynamic`, which would cost those visitors a
 * third of what it saves them. Its style sheet belongs beside the call.
 */
export function later<P extends object>(load: () => Promise<(props: P) => ReactNode>) {
  const Late = lazy<ComponentType<P>>(async () => ({ default: await load() }))
  // Not `Late` itself: the server's reference to a client component is lazy already, and may not lead to another one.
  return (props: P) => createElement(Late, props)
}
