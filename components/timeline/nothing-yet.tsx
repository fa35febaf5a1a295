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
  const trail = path ? `/paths/${path.id}` : '/paths'
  return (
    <div className="mb-8 grid max-w-prose gap-3">
      <p className="text-lg">Your trail starts here.</p>
      <p>
        <Link href={path ? '/dashboard' : '/paths'}>{path ? 'Do the next milestone' : 'Choose a path'}</Link>,
        or <Link href={trail}>add something you finished before</Link>: mark it done, then set its date on its
        page, or say there that you know it already
        {path && (
          <>
            {' '}
            (<Link href={`${trail}/known`}>several at once</Link>)
          </>
        )}
        .
      </p>
    </div>
  )
}
