import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { check } from './check'
import { type CatalogFiles, type Filed, nameOf, type Problem } from './content'
import { MilestoneFile, PathFile, ReleaseFile, SkillsFile, TransitionFile } from './schema'

/** The content folder of this checkout. */
const catalogFolder = () => path.join(process.cwd(), 'prisma', 'catalog')

/** Where a value stands inside its file, such as skills.0.level. */
function issuesOf(file: string, id: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const place = issue.path.join('.')
    return { file, id, message: place ? `${place}: ${issue.message}` : issue.message }
  })
}

function parseFile<T>(folder: string, file: string, schema: z.ZodType<T>, problems: Problem[]): Filed<T>[] {
  const id = nameOf(file)
  try {
    const parsed = schema.safeParse(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))
    if (parsed.success) return [{ file, content: parsed.data }]
    problems.push(...issuesOf(file, id, parsed.error))
  } catch (cause) {
    problems.push({ file, id, message: `cannot be read: ${cause instanceof Error ? cause.message : cause}` })
  }
  return []
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

const sentence = ({ file, id, message }: Problem) => `${file}: ${id}: ${message}`

/**
 * Reads, parses and checks the content.
 * @throws Error whose message lists every problem, one a line, each with file and id
 */
export function readCatalog(folder = catalogFolder()): CatalogFiles {
  const problems: Problem[] = []
  const all = <T>(kind: string, schema: z.ZodType<T>) =>
    namesIn(folder, kind).flatMap((file) => parseFile(folder, file, schema, problems))
  const byPosition = <T extends { position: number }>(a: Filed<T>, b: Filed<T>) =>
    a.content.position - b.content.position
  const [release] = parseFile(folder, 'release.json', ReleaseFile, problems)
  const rest = {
    skills: all('skills', SkillsFile).sort(byPosition),
    milestones: all('milestones', MilestoneFile),
    paths: all('paths', PathFile).sort(byPosition),
    transitions: all('transitions', TransitionFile),
  }
  const unread = problems.map(({ file }) => file)
  problems.push(...check(rest, unread))
  if (release && problems.length === 0) return { release: release.content, ...rest }
  const list = problems.map(sentence).sort().join('\n')
  throw new Error(`The content in ${folder} has ${problems.length} problem(s):\n${list}`)
}
