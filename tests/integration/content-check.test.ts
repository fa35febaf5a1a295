import { expect, it } from 'vitest'
import { runToEnd } from '@/lib/launch/run'
import { copyContent } from '@/tests/support/content-folder'

it('lists for an editor, without a start, what is wrong with catalogue and guide', async () => {
  const content = copyContent()
  const check = () =>
    runToEnd(process.execPath, ['lib/launch/main.cjs', 'tests/run.ts', 'content'], {
      WAYMARK_CONTENT: content.folder,
    })
  expect(await check()).toMatchObject({ code: 0 })
  content.edit<{ version: string }>('guide/release.json', (release) =>
    Object.assign(release, { version: 'new' }),
  )
  const guide = await check()
  expect(guide).toMatchObject({ code: 1, output: expect.stringContaining('release.json: release: version') })
  content.edit<{ prerequisites: string[] }>('catalog/milestones/git-github.json', (milestone) =>
    milestone.prerequisites.push('nothing'),
  )
  const catalogue = await check()
  content.remove()
  expect(catalogue.output).toContain('milestones/git-github.json: git-github: unknown prerequisite "nothing"')
  expect(catalogue.output).not.toMatch(/^ +at /m)
})
