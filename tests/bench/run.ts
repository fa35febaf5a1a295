import fs from 'node:fs'
import path from 'node:path'
import { asked } from '@/lib/launch/ending'
import { ROOT } from '@/lib/launch/folders'
import { step } from '@/lib/launch/step'
import { FIGURES } from './figures'
import { openStage } from './stage'
import { type Row, table } from './table'

/** A figure that could not be measured says why in its own line. */
const unmeasured = (id: string, error: unknown): Row => ({
  ...{ id, what: `could not be measured: ${error instanceof Error ? error.message.split('\n')[0] : error}` },
  ...{ floor: '', product: '', ratio: '', goal: '', met: null },
})

function write(text: string): string {
  const folder = path.join(ROOT, 'bench-results')
  const file = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.md`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(file, `${text}\n`)
  return path.relative(ROOT, file)
}

/**
 * `npm run bench`, or `npm run bench -- P5 P7` for some figures. Prints one table and keeps it under bench-results/.
 * @returns 0 however the figures turn out; 1 if one could not be measured
 */
export async function run(words: string[]): Promise<number> {
  const chosen = FIGURES.filter(({ ids }) => words.length === 0 || ids.some((id) => words.includes(id)))
  const rows: Row[] = []
  let failures = 0
  const stage = await openStage()
  try {
    for (const { ids, measure } of chosen) {
      const name = ids.join(' ')
      try {
        rows.push(...(await step(name, () => measure(stage))))
      } catch (error) {
        if (asked.aborted) break
        failures += 1
        rows.push(unmeasured(name, error))
      }
    }
  } finally {
    await stage.close()
  }
  const text = table(rows)
  process.stdout.write(`\n${text}\n\n${write(text)}\n`)
  return failures ? 1 : 0
}
