import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { env } from '../env'
import { ContentRefusal, type Filed, nameOf, type Problem } from './problems'

/** Where a kind of content is: in `prisma/` of this checkout, or in the folder that WAYMARK_CONTENT names. */
export const contentFolder = (kind: 'catalog' | 'guide'): string =>
  // Or the bundler would take every file of the project for content.
  path.resolve(/* turbopackIgnore: true */ process.cwd(), env().WAYMARK_CONTENT, kind)

/** Where a value stands inside its file, such as skills.0.level. */
function issuesOf(file: string, id: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const place = issue.path.join('.')
    return { file, id, message: place ? `${place}: ${issue.message}` : issue.message }
  })
}

/** Files by name, so that every machine reads them in the same order. */
function namesIn(folder: string, kind: string): string[] {
  const inside = path.join(folder, kind)
  const names = fs.existsSync(inside) ? fs.readdirSync(inside) : []
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${kind}/${name}`)
}

/** Reads the files of one folder and gathers what is wrong with them, so that an editor sees all of it at once. */
export function readerOf(folder: string) {
  const problems: Problem[] = []
  const one = <T>(file: string, schema: z.ZodType<T>): Filed<T>[] => {
    const id = nameOf(file)
    try {
      const parsed = schema.safeParse(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))
      if (parsed.success) return [{ file, content: parsed.data }]
      problems.push(...issuesOf(file, id, parsed.error))
    } catch (cause) {
      problems.push({
        file,
        id,
        message: `cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      })
    }
    return []
  }
  return {
    /** One file: in a list, which is empty when there is a problem with it. */
    one,
    /** Every file of one kind. */
    all: <T>(kind: string, schema: z.ZodType<T>) =>
      namesIn(folder, kind).flatMap((file) => one(file, schema)),
    /** The files that could not be parsed. */
    unread: () => problems.map(({ file }) => file),
    /** @throws ContentRefusal that lists every problem, one a line, each with file and id */
    refuse(found: readonly Problem[]): void {
      const all = [...problems, ...found]
      if (all.length > 0) throw new ContentRefusal(folder, all)
    },
  }
}

/** In the order that the files themselves give. */
export const byPosition = <T extends { position: number }>(a: Filed<T>, b: Filed<T>) =>
  a.content.position - b.content.position
