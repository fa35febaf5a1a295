import { percentWords } from '@/components/compare/words'
import { Link } from '@/components/ui/link'
import { type Levels, readiness } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { counted, KIND } from './words'

const KINDS = ['path', 'ladder', 'neighbour'] as const

/** All roles by how Waymark knows them, each with what it takes and how ready the reader is. */
export function RoleList({ guide, levels }: { guide: Guide; levels: Levels | null }) {
  const facts = (role: Role) =>
    levels
      ? `${counted(role.skills.length, 'skill')}, your readiness ${percentWords(readiness(levels, role, guide.meanings.weights))}`
      : counted(role.skills.length, 'skill')
  return KINDS.map((kind) => (
    <section key={kind} aria-labelledby={kind} className="mb-10">
      <h2 id={kind} className="mb-4">
        {KIND[kind]}
      </h2>
      <ul className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {[...guide.roles.values()]
          .filter((role) => role.kind === kind)
          .map((role) => (
            <li key={role.id} className="border-line border-t pt-3">
              <h3>
                <Link href={`/roles/${role.id}`}>{role.title}</Link>
              </h3>
              <p className="max-w-prose">{role.summary}</p>
              <p className="text-muted text-sm">{facts(role)}</p>
            </li>
          ))}
      </ul>
    </section>
  ))
}
