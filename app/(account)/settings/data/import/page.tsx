import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Forget, ImportPreview } from '@/components/archive/import-preview'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { previewPending } from '@/lib/archive/preview'

export const metadata = { title: 'Import' }

async function ImportPage() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const waiting = await previewPending(viewer, new Date())
  return (
    <>
      <PageTitle title="Import">
        <p>Nothing is stored yet. This is what the file would do, all of it or nothing.</p>
      </PageTitle>
      <div className="grid gap-6">
        {!waiting && <Notice tone="calm">No file waits to be imported. Choose one among your data.</Notice>}
        {waiting?.preview.ok && <ImportPreview no={waiting.no} preview={waiting.preview.value} />}
        {waiting?.preview.ok === false && (
          <>
            <Notice tone="warn">{waiting.preview.message}</Notice>
            <Forget />
          </>
        )}
        <p className="print:hidden">
          <Link href="/settings/data">Back to your data</Link>
        </p>
      </div>
    </>
  )
}

export default orUnavailable(ImportPage)
