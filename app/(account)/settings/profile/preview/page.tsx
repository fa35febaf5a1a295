import { randomUUID } from 'node:crypto'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Profile } from '@/components/profile/page'
import { Publish, PublishAt } from '@/components/profile/publish'
import { Link } from '@/components/ui/link'
import { origin } from '@/lib/origin'
import { suggestedHandle } from '@/lib/profile/handle.rules'
import { readPreview } from '@/lib/profile/queries'

export const metadata = { title: 'View as employer' }

/** The profile as others see it, before it is published: the same query and the same drawing. */
async function PreviewPage() {
  const viewer = await getSignedIn()
  const preview = viewer && (await readPreview(viewer, new Date()))
  if (!preview) return null
  return (
    <>
      <aside
        aria-label="Preview"
        className="mb-10 flex flex-wrap items-center justify-between gap-4 rounded-md border border-edge border-dashed px-4 py-3 print:hidden"
      >
        <p>
          {preview.published
            ? 'Published: everybody sees exactly this.'
            : 'Private so far. Once published, everybody sees exactly this.'}{' '}
          <Link href="/settings/profile">Change what is shown</Link>
        </p>
        {!preview.published && preview.handle && <Publish />}
        {!preview.published && !preview.handle && (
          <PublishAt origin={origin()} suggested={suggestedHandle(randomUUID())} />
        )}
      </aside>
      <Profile shown={preview.shown} today={preview.today} />
    </>
  )
}

export default orUnavailable(PreviewPage)
