import type { Group } from './rows'

/** Where the parts of a long comparison are. */
export const Parts = ({ groups }: { groups: readonly Group[] }) => (
  <nav aria-label="Parts of the comparison" className="mb-6 print:hidden">
    <ul className="flex flex-wrap gap-x-4">
      {[...groups, { id: 'claims', title: 'For and against' }].map(({ id, title }) => (
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
