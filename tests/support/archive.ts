import type { Archive } from '@/lib/archive/file.schema'
import { writeArchive } from '@/lib/archive/queries'
import type { Viewer } from '@/lib/auth/rules'

/** The text of somebody's archive. */
export async function archiveText(viewer: Pick<Viewer, 'id'>, now = new Date()): Promise<string> {
  const pieces: string[] = []
  await writeArchive(viewer, now, async (piece) => {
    pieces.push(piece)
  })
  return pieces.join('')
}

/** The same, parsed as JSON and nothing more. */
export const archiveOf = async (viewer: Pick<Viewer, 'id'>, now?: Date): Promise<Archive> =>
  JSON.parse(await archiveText(viewer, now))
