import { SIZE_HEADER } from '@/lib/archive/rules'

const KB = 1_000

/** 12 kB, 3.4 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < KB * KB
    ? `${Math.max(1, Math.round(bytes / KB)).toLocaleString('en')} kB`
    : `${(bytes / KB / KB).toFixed(1)} MB`

const nameIn = (answer: Response) =>
  /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'waymark.json'

/** Hands what was received to the browser as a download. */
function handOver(name: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser has taken it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(url))
}

/** Reads an answer to its end, saying how much of it is there, and saves it as a file. Whether all of it came. */
export async function save(answer: Response, progress: (bytes: number) => void): Promise<boolean> {
  const reader = answer.body?.getReader()
  if (!reader) return false
  const parts: BlobPart[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      bytes += value.length
      progress(bytes)
    }
  } catch {
    return false
  }
  if (bytes !== Number(answer.headers.get(SIZE_HEADER))) return false
  handOver(nameIn(answer), parts)
  return true
}
