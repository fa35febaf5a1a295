import 'server-only'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Put } from './queries'

/** A file that nobody else can open: its name is gone before anything is in it, and its space with its last reader. */
async function unnamed(): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-'))
  try {
    return await open(path.join(folder, 'archive'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What was written, to be sent as fast or slowly as somebody reads it. */
export type Spooled = { bytes: number; body: ReadableStream<Uint8Array> }

/**
 * Keeps what `write` writes on disk until it is sent: neither the memory of the server nor a connection to the database waits for
 * a slow browser.
 */
export async function spool(write: (put: Put) => Promise<void>): Promise<Spooled> {
  const file = await unnamed()
  try {
    await write((piece) => file.appendFile(piece))
    const { size: bytes } = await file.stat()
    const stream = file.createReadStream({ start: 0, highWaterMark: 64 * 1024 })
    return { bytes, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> }
  } catch (cause) {
    await file.close()
    throw cause
  }
}
