import { Link } from '@/components/ui/link'

type NothingYetProps = {
  filtered: boolean
  /** Whether this is a page after the newest, as after entries were moved to later days. */
  earlier: boolean
  path: { id: string; title: string } | undefined
}

/** An empty timeline: the one next step, and the way to add what was done before Waymark. */
export function NothingYet({ filtered, earlier, path }: NothingYetProps) {
  if (earlier) return <p>There is nothing earlier.</p>
  if (filtered)
    return (
      <p>
        Nothing matches these filters. <Link href="/timeline">Show everything</Link>.
      </p>
    )
  return (
    <div className="mb-8 grid max-w-prose gap-3">
      <p className="text-lg">Your trail starts here.</p>
      <p>
        <Link href={path ? '/dashboard' : '/paths'}>{path ? 'Do the next milestone' : 'Choose a path'}</Link>,
        or <Link href="/timeline/before">add something you finished before</Link>, with its day or only its
        year
        {path && (
          <>
            , or say what you <Link href={`/paths/${path.id}/known`}>know already</Link>
          </>
        )}
        .
      </p>
    </div>
  )
}
