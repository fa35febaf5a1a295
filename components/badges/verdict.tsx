import { Notice } from '@/components/ui/notice'
import type { Verdict } from '@/lib/badges/verdict.rules'
import { Said } from './said'
import { verdictWords } from './words'

/** What there is to say of a badge, and what it says itself where it is valid. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { title, text } = verdictWords(verdict)
  return (
    <div className="grid gap-6">
      <Notice tone={verdict.is === 'valid' ? 'calm' : 'warn'}>
        <p className="font-semibold">{title}</p>
        <p>{text}</p>
      </Notice>
      {verdict.is === 'valid' && <Said said={verdict} />}
    </div>
  )
}
