'use client'
import { type ComponentProps, useEffect, useRef } from 'react'
import { Notice } from './notice'

/**
 * A message that takes the place of what was pressed, or is on the page that a press led to: the focus goes on from here instead of
 * from the top. Not where it is somewhere else already.
 */
export function Arrival({ tone = 'calm', children }: Partial<ComponentProps<typeof Notice>>) {
  const box = useRef<HTMLDivElement>(null)
  // After every drawing: the same message may come twice.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus()
  })
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone={tone}>{children}</Notice>
    </div>
  )
}
