import 'server-only'
import type { Viewer } from '../auth/rules'
import { fromOurPages } from '../origin'
import { fail, type Result } from '../result'
import { keep } from './pending'
import { REFUSALS } from './rules'
import { uploaded } from './upload'

/** Takes the file of a form of ours, to be looked at before anything is stored. */
export async function receive(viewer: Pick<Viewer, 'id'>, request: Request): Promise<Result<null>> {
  if (!fromOurPages(request.headers)) return fail('invalid', REFUSALS.foreign)
  const file = await uploaded(request)
  return file.ok ? keep(viewer, file.value) : file
}
