import { fileOrUnavailable, nothingHere, tooOften } from '@/app/file-or-unavailable'
import { pictureOf } from '@/app/picture'
import { numbersOf } from '@/components/profile/words'
import { callerAddress } from '@/lib/address'
import { provenViewer } from '@/lib/auth/viewer'
import { consume } from '@/lib/limit'
import { findPublished, readShown } from '@/lib/profile/queries'

/** A published profile as a picture for link previews, of what the page shows alone. */
async function image(_request: Request, { params }: RouteContext<'/p/[handle]/image'>) {
  const now = new Date()
  const found = await findPublished((await params).handle, now)
  const page = found && (await readShown(provenViewer(found.userId), now))
  if (!page) return nothingHere()
  const refused = await consume('picture-address', await callerAddress())
  if (refused) return tooOften(refused)
  const { name, headline, openToWork } = page.shown
  const lines = [headline, openToWork && `Open to work: ${openToWork.role}`, numbersOf(page.shown).join(', ')]
  return pictureOf({ title: name, lines: lines.filter((line) => line !== null) })
}

export const GET = fileOrUnavailable(image)
