import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { badgePath } from '@/lib/badges/rules'
import type { Verdict } from '@/lib/badges/verdict.rules'
import { Said } from './said'
import { verdictWords } from './words'

/** What there is to say of a badge, and what it says itself where it is valid. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { title, text } = verdictWords(verdict)
  const valid = verdict.is === 'valid' ? verdict : null
  return (
    <div className="grid gap-6">
      <Notice tone={valid && !valid.superseded ? 'calm' : 'warn'}>
        <p className="font-semibold">{title}</p>
        <p>
          {text} {valid?.superseded && <Link href={badgePath(valid.id)}>Open the latest version</Link>}
        </p>
      </Notice>
      {valid && <Said said={valid} />}
    </div>
  )
}
