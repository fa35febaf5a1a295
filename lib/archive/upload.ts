import 'server-only'
import { fail, type Result, succeed } from '../result'
import { LARGEST_ARCHIVE, REFUSALS } from './rules'

/** What a form adds around its file. */
const AROUND = 10_000

const TOO_LARGE = fail('invalid', REFUSALS['too-large'])

class TooLarge extends Error {}

/** Passes bytes on until there are too many of them, whatever was said before. */
function bounded(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > most) controller.error(new TooLarge())
      else controller.enqueue(chunk)
    },
  })
}

/** The file in a form that a page posted, without ever holding more than the largest one. `invalid` with a sentence. */
export async function uploaded(request: Request): Promise<Result<Uint8Array>> {
  const most = LARGEST_ARCHIVE + AROUND
  if (Number(request.headers.get('content-length')) > most) return TOO_LARGE
  const type = request.headers.get('content-type') ?? ''
  const body = request.body?.pipeThrough(bounded(most)) ?? null
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const file = form.get('file')
    return file instanceof File
      ? succeed(new Uint8Array(await file.arrayBuffer()))
      : fail('invalid', REFUSALS['no-file'])
  } catch (cause) {
    if (cause instanceof TooLarge || (cause instanceof Error && cause.cause instanceof TooLarge))
      return TOO_LARGE
    return fail('invalid', REFUSALS.broken)
  }
}
