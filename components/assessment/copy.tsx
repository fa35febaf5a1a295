'use client'
import { useState } from 'react'
import { button } from '@/components/ui/button'
import { useScripted } from '@/components/ui/scripted'

/** Copies a text; where there are no scripts, one copies it by hand. */
export function Copy({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not allow copying. Select the address instead.'),
    )
  return (
    <p className="flex flex-wrap items-center gap-3">
      {useScripted() && (
        <button type="button" className={button.secondary} onClick={copy}>
          Copy address
        </button>
      )}
      <span role="status">{said}</span>
    </p>
  )
}
