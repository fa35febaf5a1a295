import { Link } from '@/components/ui/link'
import { type Enrollment, primaryOf } from '@/lib/enrollment/rules'

type SwitchLinkProps = {
  path: { id: string; title: string; retired: boolean }
  /** null for a visitor without an account. */
  enrollments: readonly Enrollment[] | null
}

/** Whether somebody walks another path and can go over to this one. */
function maySwitch({ id, retired }: SwitchLinkProps['path'], enrollments: SwitchLinkProps['enrollments']) {
  const primary = primaryOf(enrollments ?? [])
  const chosen = enrollments?.some(({ pathId }) => pathId === id) ?? false
  return primary !== undefined && primary !== id && (chosen || !retired)
}

/** The way to the preview of a switch, for those who walk another path. */
export const SwitchLink = ({ path, enrollments }: SwitchLinkProps) =>
  maySwitch(path, enrollments) && (
    <Link href={`/switch/${path.id}`} className="inline-block py-2 text-accent underline underline-offset-4">
      Preview a switch to {path.title}
    </Link>
  )

type SwitchLinksProps = {
  paths: readonly SwitchLinkProps['path'][]
  enrollments: SwitchLinkProps['enrollments']
}

/** The same for every path that somebody could switch to; nothing where there is none. */
export function SwitchLinks({ paths, enrollments }: SwitchLinksProps) {
  const others = paths.filter((path) => maySwitch(path, enrollments))
  if (others.length === 0) return null
  return (
    <ul className="grid gap-1 print:hidden">
      {others.map((path) => (
        <li key={path.id}>
          <SwitchLink path={path} enrollments={enrollments} />
        </li>
      ))}
    </ul>
  )
}
