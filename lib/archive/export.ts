import 'server-only'
import type { Viewer } from '../auth/rules'
import { consume } from '../limit'
import { type Result, succeed } from '../result'
import { writeArchive } from './queries'
import { type Spooled, spool } from './spool'

/** The archive of the viewer, ready to be sent; `too-many` where they asked too often. */
export async function exported(viewer: Pick<Viewer, 'id'>, now: Date): Promise<Result<Spooled>> {
  const refused = await consume('export', viewer.id)
  return refused ?? succeed(await spool((put) => writeArchive(viewer, now, put)))
}
