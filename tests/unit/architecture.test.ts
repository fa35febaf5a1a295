import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** One import that each kind of file must not have, and one that it may. */
const TABLE = [
  ['app/page.tsx', '@/lib/db', '@/lib/progress/queries'],
  ['app/page.tsx', '@/lib/progress/commands', '@/lib/auth/viewer'],
  ['app/page.tsx', '@/lib/progress/change.commands', '@/components/ui/link'],
  ['components/trail/x.tsx', '@/lib/progress/queries', '@/lib/progress/actions'],
  ['components/trail/x.tsx', '@/lib/progress/commands', '@/lib/progress/rules'],
  ['components/trail/x.tsx', '@/lib/auth/viewer', '@/lib/auth/actions'],
  ['components/trail/x.tsx', '@/lib/db', '@/components/ui/link'],
  ['components/trail/x.tsx', '@/app/visit', '@/lib/progress/state.rules'],
  ['components/trail/x.tsx', 'zod', 'react'],
  ['components/ui/x.tsx', '@/lib/progress/actions', '@/lib/result'],
  ['lib/progress/actions.ts', '../db', './commands'],
  ['lib/progress/actions.ts', '../enrollment/commands', '../action'],
  ['lib/progress/actions.ts', 'next/navigation', './schema'],
  ['lib/progress/commands.ts', 'next/headers', '../db'],
  ['lib/progress/commands.ts', '../enrollment/commands', '../enrollment/rules'],
  ['lib/progress/change.commands.ts', '../enrollment/enroll.commands', '../standing'],
  ['lib/standing.ts', './progress/queries', './progress/standing.rules'],
  ['lib/progress/queries.ts', 'react', '../catalog/queries'],
  ['lib/timeline/queries.ts', '../progress/queries', '../progress/state.rules'],
  ['lib/progress/queries.ts', './actions', '../auth/rules'],
  ['lib/progress/rules.ts', '../db', '../catalog/rules'],
  ['lib/progress/trail.rules.ts', 'node:fs', '../day'],
  ['lib/progress/rules.ts', 'zod', '../result'],
  ['lib/progress/schema.ts', '../db', 'zod'],
  ['lib/progress/schema.ts', 'next/headers', '../day'],
] as const

/** The same kind of file in a feature of its own for each row, so that one run of the linter sees them all. */
function seedOf(file: string, row: number): string {
  const [kind = '', feature = '', ...rest] = file.split('/')
  if (kind === 'lib' && rest.length === 0) return file
  if (kind === 'app') return `app/seed${row}/${feature}`
  return feature === 'ui' ? `components/ui/seed${row}.tsx` : [kind, `seed${row}`, ...rest].join('/')
}

/** Lints a folder with our configuration and one file for each row: its first line is forbidden, its second allowed. */
function lintSeeds(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-lint-'))
  try {
    const config = JSON.parse(readFileSync(path.join(ROOT, 'biome.json'), 'utf8'))
    writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
    for (const [row, [file, forbidden, allowed]] of TABLE.entries()) {
      const seed = path.join(folder, seedOf(file, row))
      mkdirSync(path.dirname(seed), { recursive: true })
      writeFileSync(seed, `export * from '${forbidden}'\nexport * from '${allowed}'\n`)
    }
    const args = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=500']
    const { stdout } = spawnSync(path.join(ROOT, 'node_modules/.bin/biome'), args, {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout.split('\n').filter((line) => line.includes('noRestrictedImports'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('who may import whom', () => {
  const found = lintSeeds()
  test.each(TABLE.map((row, place) => [...row, place] as const))(
    '%s may not import %s, but may import %s',
    (file, _forbidden, _allowed, row) => {
      const here = found.filter((line) => line.includes(`/${seedOf(file, row)},`))
      expect(here.map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual(['1'])
    },
  )
})

const sources = (folder: string, suffix: RegExp) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => suffix.test(file))
    .map((file) => path.join(folder, file))

/** The files in which something occurs. */
const filesWith = (files: readonly string[], pattern: RegExp) =>
  files.filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')))

describe('what the linter cannot say', () => {
  test('rules take the time as a parameter', () => {
    const rules = sources('lib', /(^|[./])rules\.ts$/)
    expect(rules.length).toBeGreaterThan(5)
    expect(filesWith(rules, /Date\.now\(|new Date\(\)/)).toEqual([])
  })

  // Progress has its one function; how alike two roles are and where the assessment leans are other formulas, the content's own.
  test('percentages are computed where their formula is, and nowhere else', () => {
    const all = ['app', 'components', 'lib'].flatMap((folder) => sources(folder, /\.tsx?$/))
    expect(filesWith(all, /(\*\s*(50|100)\b|\b(50|100)\s*\*|'percent'\s*[,}])/)).toEqual([
      'lib/applications/funnel.rules.ts',
      'lib/assessment/scoring.rules.ts',
      'lib/guide/overlap.rules.ts',
      'lib/progress/rules.ts',
    ])
  })

  test('journeys take their test from tests/support, which waits until a page can be used', () => {
    const journeys = sources('tests/e2e', /\.spec\.ts$/)
    expect(journeys.length).toBeGreaterThan(10)
    expect(filesWith(journeys, /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/)).toEqual([])
  })

  test('one file reads the environment, beside the launcher that prepares it', () => {
    const all = ['app', 'components', 'lib'].flatMap((folder) => sources(folder, /\.tsx?$/))
    const readers = filesWith(all, /process\.env\b/).filter((file) => !file.startsWith('lib/launch/'))
    expect(readers).toEqual(['lib/env.ts'])
  })
})
