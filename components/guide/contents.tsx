import type { Recorded } from '@/lib/guide/role.rules'

type ContentsProps = { recorded: Record<Recorded, boolean> }

/** The parts of a role's page in their order; those that need no record are on every page. */
const PARTS: readonly (readonly [id: Recorded | 'skills' | 'neighbours', title: string])[] = [
  ['tasks', 'What you do'],
  ['skills', 'Skills'],
  ['tools', 'Tools'],
  ['education', 'Education'],
  ['people', 'Works with'],
  ['ladder', 'Where it leads'],
  ['neighbours', 'Neighbouring roles'],
  ['industries', 'Industries'],
  ['sources', 'What sources say'],
  ['codes', 'Classifications'],
]

/** Where the parts of a role's page are. */
export const Contents = ({ recorded }: ContentsProps) => (
  <nav aria-label="On this page" className="mt-6 print:hidden">
    <ul className="flex flex-wrap gap-x-4">
      {PARTS.filter(([id]) => id === 'skills' || id === 'neighbours' || recorded[id]).map(([id, title]) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="inline-flex min-h-9 items-center text-accent text-sm underline underline-offset-4"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const WORDS: Record<Recorded, string> = {
  tasks: 'tasks and who owns them',
  tools: 'typical tools',
  education: 'ways of education',
  people: 'people one works with',
  ladder: 'steps to it or on from it',
  industries: 'applications by industry',
  sources: 'claims by sources',
  codes: 'official codes',
}

/** Says what is not recorded for a role, instead of filling it with guesses. */
export function Missing({ recorded }: ContentsProps) {
  const missing = (Object.keys(WORDS) as Recorded[]).filter((each) => !recorded[each])
  if (missing.length === 0) return null
  const list = new Intl.ListFormat('en').format(missing.map((each) => WORDS[each]))
  return (
    <p className="role-note mt-12 border-line border-t pt-4">
      Not recorded for this role: {list}. This guide goes into depth for the roles that it has a path to; for
      the others it shows what it can vouch for.
    </p>
  )
}
