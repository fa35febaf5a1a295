import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '@/lib/launch/folders'
import { temporaryFolder } from './postgres'

/** Reads one JSON file of a content folder, lets a test change it, and writes it back. */
export type Edit = <T extends object>(file: string, change: (content: T) => void) => void

/**
 * A content folder as a self-hoster would keep one: a copy of ours, to be edited file by file. For WAYMARK_CONTENT of a server
 * (`startApp({ variables: { WAYMARK_CONTENT: content.folder } })`); `remove` deletes it.
 */
export function copyContent(): { folder: string; edit: Edit; remove: () => void } {
  const folder = temporaryFolder()
  for (const kind of ['catalog', 'guide'])
    fs.cpSync(path.join(ROOT, 'prisma', kind), path.join(folder, kind), { recursive: true })
  const edit: Edit = (file, change) => {
    const name = path.join(folder, file)
    const content = JSON.parse(fs.readFileSync(name, 'utf8'))
    change(content)
    fs.writeFileSync(name, JSON.stringify(content))
  }
  return { folder, edit, remove: () => fs.rmSync(folder, { recursive: true }) }
}
