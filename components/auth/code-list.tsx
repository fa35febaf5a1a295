'use client'
import { useEffect, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { useScripted } from '@/components/ui/scripted'

/** The codes, to be printed, copied or saved. A text file made in the page: they never travel a second time. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  const [said, setSaid] = useState('')
  // Buttons that need a script appear with it; the download is a plain link.
  const scripted = useScripted()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = `Waymark recovery codes. Each works once.\n\n${codes.join('\n')}\n`
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not allow copying. Select the codes instead.'),
    )
  return (
    <section className="grid max-w-prose gap-4">
      <h2 ref={heading} tabIndex={-1}>
        Your ten recovery codes
      </h2>
      <p>Keep them somewhere safe. They are shown only now, and each works once.</p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-2 font-mono text-lg tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3 print:hidden">
        {scripted && (
          <button type="button" className={button.secondary} onClick={copy}>
            Copy
          </button>
        )}
        <a
          className={button.secondary}
          download="waymark-recovery-codes.txt"
          href={`data:text/plain,${encodeURIComponent(text)}`}
        >
          Download
        </a>
        {scripted && (
          <button type="button" className={button.secondary} onClick={() => window.print()}>
            Print
          </button>
        )}
      </p>
      <p role="status">{said}</p>
    </section>
  )
}
