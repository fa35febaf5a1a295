import fs from 'node:fs'
import { expect } from '@playwright/test'
import { startApp } from '../support/app'
import { copyContent } from '../support/content-folder'
import { test } from '../support/test'

type RoleFile = { title: string; skills: { id: string; weight: string; level: number }[] }

/** The overlap as the content's formula has it, worked out once more from the files: another computation than the page's. */
function overlapOf(one: RoleFile, other: RoleFile): number {
  const points: Record<string, number> = { primary: 3, shared: 2, secondary: 1 }
  const of = (role: RoleFile, id: string) => role.skills.find((skill) => skill.id === id)
  let [common, either] = [0, 0]
  for (const id of new Set([...one.skills, ...other.skills].map((skill) => skill.id))) {
    const [a, b] = [of(one, id), of(other, id)]
    const weight = Math.max(points[a?.weight ?? ''] ?? 0, points[b?.weight ?? ''] ?? 0)
    common += weight * Math.min(a?.level ?? 0, b?.level ?? 0)
    either += weight * Math.max(a?.level ?? 0, b?.level ?? 0)
  }
  return Math.round((100 * common) / either)
}

const fileOf = (folder: string, id: string): RoleFile =>
  JSON.parse(fs.readFileSync(`${folder}/guide/roles/${id}.json`, 'utf8'))

test('what an editor changes in a content folder of their own is what pages show, numbers included', async ({
  page,
}) => {
  test.slow()
  const content = copyContent()
  content.edit<RoleFile>('guide/roles/data-engineer.json', (role) => {
    role.title = 'Plumber of data'
    role.skills = role.skills.filter(({ id }) => id !== 'sql').map((skill) => ({ ...skill, level: 1 }))
  })
  content.edit<{ id: string; definition: string }[]>('guide/glossary.json', (terms) => {
    const drift = terms.find(({ id }) => id === 'term-drift')
    Object.assign(drift ?? {}, { definition: 'When the river moves and the map does not.' })
  })
  const [before, after] = ['prisma', content.folder].map((folder) =>
    overlapOf(fileOf(folder, 'data-engineer'), fileOf(folder, 'mlops-engineer')),
  )
  expect(after).not.toBe(before)
  const app = await startApp({ variables: { WAYMARK_CONTENT: content.folder } })
  try {
    await page.goto(`${app.url}/roles/mlops-engineer`)
    await page.getByText(/^The other \d+$/).click()
    await expect(page.getByRole('row', { name: /^Plumber of data/ })).toContainText(`${after}\u00a0%`)
    await page.goto(`${app.url}/roles/data-engineer`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plumber of data')
    await expect(page.getByRole('heading', { name: '22 skills it takes' })).toBeVisible()
    await page.goto(`${app.url}/glossary?q=river`)
    await expect(page.getByText('When the river moves and the map does not.')).toBeVisible()
  } finally {
    await app.stop()
    fs.rmSync(app.folder, { recursive: true })
    content.remove()
  }
})
