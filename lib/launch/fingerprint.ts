import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

function add(hash: Hash, root: string, name: string, skip: readonly string[]): void {
  const file = path.join(root, name)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat || skip.includes(name)) return
  if (stat.isDirectory()) {
    for (const entry of fs.readdirSync(file).sort()) add(hash, root, path.join(name, entry), skip)
    return
  }
  const content = fs.readFileSync(file)
  hash.update(`${name}\0${content.length}\0`).update(content)
}

/** One name for the content of these files and folders below `root`; absent ones count as such. Paths are relative. */
export function fingerprint(root: string, names: readonly string[], skip: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const name of names) add(hash, root, name, skip)
  return hash.digest('hex')
}
