import type { Holdings as Held } from '@/lib/archive/rules'

const WORDS: Record<keyof Held, readonly [one: string, many: string]> = {
  paths: ['path', 'paths'],
  milestones: ['milestone with your days', 'milestones with your days'],
  notes: ['note', 'notes'],
  own: ['milestone of your own', 'milestones of your own'],
  links: ['link', 'links'],
  steps: ['step', 'steps'],
  applications: ['application', 'applications'],
  results: ['result of the assessment', 'results of the assessment'],
  reflections: ['month you looked back on', 'months you looked back on'],
  published: ['published profile', 'published profiles'],
  shares: ['share link', 'share links'],
  badges: ['badge', 'badges'],
  feeds: ['calendar feed', 'calendar feeds'],
  entries: ['entry of your history', 'entries of your history'],
}

/** What goes when the account does: everything that there is, counted. */
export function Holdings({ held }: { held: Held }) {
  const there = (Object.keys(WORDS) as (keyof Held)[]).filter((name) => held[name] > 0)
  if (there.length === 0) return <p className="mb-4">You keep nothing here yet but the account itself.</p>
  return (
    <ul className="mb-4 grid max-w-prose list-[square] gap-x-8 pl-5 sm:grid-cols-2">
      {there.map((name) => (
        <li key={name}>
          {held[name].toLocaleString('en')} {WORDS[name][held[name] === 1 ? 0 : 1]}
        </li>
      ))}
    </ul>
  )
}
