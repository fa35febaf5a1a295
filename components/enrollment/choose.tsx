import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import { choosePath } from '@/lib/enrollment/actions'
import type { Enrollment } from '@/lib/enrollment/rules'
import { SwitchLink } from './switch-link'

// Its name and role are the same for everybody: people learn it once, and tests and scripts rely on it.
const AS_LINK = { role: 'link' } as const

type ChooseProps = { path: { id: string; title: string }; signedIn: boolean; chosen: boolean }

/**
 * The one way to choose a path. Signed out it leads to the sign-up form, which remembers the choice. Signed in it enrols at
 * once: a button, as a link must not change anything, which is announced as the link that it is signed out.
 */
export function Choose({ path, signedIn, chosen }: ChooseProps) {
  if (chosen)
    return (
      <Link href={`/paths/${path.id}`} className={button.secondary}>
        Continue {path.title}
      </Link>
    )
  if (!signedIn)
    return (
      <Link href={`/sign-up?path=${path.id}`} className={button.primary}>
        Choose {path.title}
      </Link>
    )
  return (
    <ActionForm action={choosePath}>
      <button type="submit" {...AS_LINK} name="pathId" value={path.id} className={button.primary}>
        Choose {path.title}
      </button>
    </ActionForm>
  )
}

type ChooseOfProps = {
  catalog: Catalog
  pathId: string | null
  visit: { viewer: { enrollments: readonly Enrollment[] } | null; chosenPathIds: readonly string[] }
}

/** The way onto the path of a role, where there is one that can still be chosen. */
export function ChooseOf({ catalog, pathId, visit }: ChooseOfProps) {
  const path = catalog.paths.get(pathId ?? '')
  const chosen = path !== undefined && visit.chosenPathIds.includes(path.id)
  if (!path || (path.retired && !chosen))
    return <p className="text-muted text-sm">Waymark has no path to this role.</p>
  return (
    <div className="grid justify-items-start gap-2">
      <Choose path={path} signedIn={visit.viewer !== null} chosen={chosen} />
      <SwitchLink path={path} enrollments={visit.viewer?.enrollments ?? null} />
    </div>
  )
}
