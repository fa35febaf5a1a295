import { Link } from '@/components/ui/link'
import { sentWords } from './words'

type SentSoFarProps = { sent: number; asked: number; done: boolean }

/** How far somebody is with a milestone that asks for sent applications. */
export const SentSoFar = ({ sent, asked, done }: SentSoFarProps) => (
  <p className="mt-4">
    <strong>{sentWords(sent, asked)}</strong>, counted from{' '}
    <Link href="/applications">your applications</Link>.
    {sent >= asked && !done && ' That is what this milestone asks for: mark it done when you like.'}
  </p>
)
