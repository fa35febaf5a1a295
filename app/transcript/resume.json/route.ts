import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { ownFile } from '@/app/transcript/file'
import { LEVEL } from '@/components/catalog/words'
import { readPortfolio } from '@/lib/portfolio/queries'
import { resumeOf } from '@/lib/resume/rules'

export const dynamic = 'force-dynamic'

/** The viewer's résumé as JSON Resume. */
async function resume() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const named = { name: viewer.displayName, levels: LEVEL, now: new Date() }
  const content = resumeOf(await readPortfolio(viewer), named)
  return ownFile(viewer, `${JSON.stringify(content, null, 2)}\n`, 'application/json', 'resume')
}

export const GET = fileOrUnavailable(resume)
