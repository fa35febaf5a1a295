import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { mark } from '@/lib/progress/commands'
import { bringList } from '@/lib/progress/list.commands'
import { archiveOf } from '../support/archive'
import { rowsOf } from '../support/rows'
import { newViewer } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

const today = '2026-11-21'
type Given = { go?: 'check' | 'mark'; match?: Record<string, string>; when?: Record<string, string> }

async function bring(viewer: Viewer, text: string, { go = 'check', match = {}, when = {} }: Given = {}) {
  const result = await bringList(viewer, { text, go, match, when }, { today })
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const refusal = async (text: string) => {
  const result = await bringList(await newViewer(), { text, go: 'check', match: {}, when: {} }, { today })
  return result.ok ? null : result.message
}

const chosenIn = ({ rows }: Awaited<ReturnType<typeof bring>>) => rows.map(({ chosen }) => chosen)

const CSV =
  'Course;Platform;Completed on\nIntroduction to GitHub;GitHub;May 2024\nElements of AI;;\nPottery;;2020'

describe('a list of what was finished elsewhere', () => {
  it('is matched with milestones, and marks nothing as long as nobody confirms it', async () => {
    const viewer = await newViewer()
    const before = await rowsOf(viewer.id)
    const preview = await bring(viewer, CSV)
    expect(chosenIn(preview)).toEqual(['git-github', 'elements-of-ai', ''])
    expect(preview.rows.map(({ when }) => when)).toEqual(['May 2024', '', '2020'])
    expect(await rowsOf(viewer.id)).toEqual(before)
  })

  it('marks what is chosen: done when it says, otherwise known already; nothing the second time', async () => {
    const viewer = await newViewer()
    expect(await bring(viewer, CSV, { go: 'mark' })).toMatchObject({ marked: 2 })
    const { tables } = await archiveOf(viewer)
    expect(tables.Standing).toMatchObject([
      { milestoneId: 'elements-of-ai', doneOn: today, declaredOn: today },
      { milestoneId: 'git-github', doneOn: '2024-05-01', doneWithin: 'month', declaredOn: null },
    ])
    expect(await bring(viewer, CSV, { go: 'mark' })).toMatchObject({ marked: 0 })
  })

  it('leaves out what the person leaves out, and takes what they choose instead', async () => {
    const viewer = await newViewer()
    const match = { 2: '', 3: 'elements-of-ai' }
    expect(await bring(viewer, CSV, { go: 'mark', match, when: { 3: '2024-02-29' } })).toMatchObject({
      marked: 1,
    })
    const { tables } = await archiveOf(viewer)
    expect(tables.Standing).toMatchObject([{ milestoneId: 'elements-of-ai', doneOn: '2024-02-29' }])
  })

  it('leaves what was done here with its day', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'complete', id: 'git-github', on: '2026-01-04' } }, { today })
    expect(await bring(viewer, CSV, { go: 'mark' })).toMatchObject({ marked: 1 })
    const { tables } = await archiveOf(viewer)
    expect(tables.Standing.find(({ milestoneId }) => milestoneId === 'git-github')?.doneOn).toBe('2026-01-04')
  })

  it('says beside its line what is wrong with a day or a milestone chosen twice, and marks nothing then', async () => {
    const viewer = await newViewer()
    const before = await rowsOf(viewer.id)
    const twice = await bring(viewer, `${CSV}\nGit again, GitHub;;`, { go: 'mark', when: { 2: '2030' } })
    expect(twice.rows[0]?.fault).toMatch(/^Write a year/)
    const twins = await bring(viewer, '- Introduction to GitHub\n- Introduction to Github', { go: 'mark' })
    expect(twins.rows.map(({ fault }) => fault)).toEqual([
      undefined,
      'Another line is this milestone already.',
    ])
    expect(await rowsOf(viewer.id)).toEqual(before)
  })

  it('refuses a milestone that the line was never shown', async () => {
    const given = { text: CSV, go: 'mark', match: { 2: 'cs50p' }, when: {} } as const
    expect(await bringList(await newViewer(), given, { today })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
  })

  it('may be the progress of a roadmap, of which only what is done counts', async () => {
    const roadmap = JSON.stringify({
      done: ['elements-of-ai@Kq2x', { id: 'x', title: 'Introduction to GitHub' }],
      learning: ['cs50p@Ab1'],
      skipped: ['islp@Zz9'],
    })
    expect(chosenIn(await bring(await newViewer(), roadmap))).toEqual(['elements-of-ai', 'git-github'])
  })

  /** In the shape of roadmap.sh: nodes of a drawing with a label each, courses with their address, and signs between them. */
  const ROADMAP = {
    nodes: [
      {
        id: 'Aa0-_BcDeFgHiJkLmNoPq',
        type: 'topic',
        data: { label: ' Elements of AI ', style: { fontSize: 17 } },
      },
      { id: 'Bb1-_BcDeFgHiJkLmNoPq', type: 'subtopic', data: { label: 'Pottery' } },
      {
        ...{ id: 'Cc2-_BcDeFgHiJkLmNoPq', type: 'resourceButton' },
        data: { label: 'Some school: Git', href: 'https://github.com/skills/introduction-to-github/' },
      },
      { id: 'Dd3-_BcDeFgHiJkLmNoPq', type: 'subtopic', data: { label: 'Introduction to GitHub' } },
      { id: 'Ee4-_BcDeFgHiJkLmNoPq', type: 'label', data: { label: '>' } },
    ],
    edges: [{ id: 'edge', source: 'Aa0-_BcDeFgHiJkLmNoPq', target: 'Bb1-_BcDeFgHiJkLmNoPq' }],
  }
  const PROGRESS = {
    ...{ done: ['Aa0-_BcDeFgHiJkLmNoPq', 'Bb1-_BcDeFgHiJkLmNoPq'], learning: ['Cc2-_BcDeFgHiJkLmNoPq'] },
    ...{ skipped: ['Dd3-_BcDeFgHiJkLmNoPq'], isFavorite: true, timestamp: 1_780_000_000_000 },
  }
  const titlesIn = ({ rows }: Awaited<ReturnType<typeof bring>>) => rows.map(({ title }) => title)

  it('has names from the roadmap where its progress only has ids, and lists by name what is not here', async () => {
    const viewer = await newViewer()
    for (const text of [
      JSON.stringify({ ...ROADMAP, ...PROGRESS }),
      `${JSON.stringify(ROADMAP, null, 2)}\n${JSON.stringify(PROGRESS, null, 2)}`,
    ]) {
      const seen = await bring(viewer, text)
      expect(titlesIn(seen)).toEqual(['Elements of AI', 'Pottery'])
      expect(chosenIn(seen)).toEqual(['elements-of-ai', ''])
      expect(seen.unnamed).toBeUndefined()
      expect(seen.text.length).toBeLessThan(200)
      expect(chosenIn(await bring(viewer, seen.text))).toEqual(['elements-of-ai', ''])
    }
  })

  it('comes as two files, a roadmap and the progress on it', async () => {
    const viewer = await newViewer()
    const file = [ROADMAP, PROGRESS].map((each) => new File([JSON.stringify(each)], 'a.json'))
    const given = { text: '', go: 'check', match: {}, when: {} } as const
    const seen = await bringList(viewer, { ...given, file }, { today })
    expect(seen.ok && titlesIn(seen.value)).toEqual(['Elements of AI', 'Pottery'])
    const mixed = [...file, new File(['Title\nPottery'], 'b.csv')]
    expect(await bringList(viewer, { ...given, file: mixed }, { today })).toMatchObject({
      message: 'Choose one file, or a roadmap together with your progress on it.',
    })
  })

  it('says how many are only ids, and what a roadmap without progress lacks', async () => {
    const { rows, unnamed } = await bring(await newViewer(), JSON.stringify(PROGRESS))
    expect([rows[0]?.title, unnamed]).toEqual(['Aa0-_BcDeFgHiJkLmNoPq', 2])
    expect(await refusal(JSON.stringify(ROADMAP))).toMatch(/^This is a roadmap without progress/)
  })

  it('finds a course of a roadmap by its address', async () => {
    const done = ['Cc2-_BcDeFgHiJkLmNoPq']
    const { rows } = await bring(await newViewer(), JSON.stringify({ ...ROADMAP, ...PROGRESS, done }))
    expect(rows.map(({ title, chosen }) => [title, chosen])).toEqual([['Some school: Git', 'git-github']])
  })

  it('never counts what was skipped, is being learnt or was removed, wherever else it may stand', async () => {
    const [first] = PROGRESS.done
    const twice = { ...PROGRESS, skipped: [first] }
    expect(titlesIn(await bring(await newViewer(), JSON.stringify({ ...ROADMAP, ...twice })))).toEqual([
      'Pottery',
    ])
    const none = { ...ROADMAP, ...PROGRESS, done: [], removed: PROGRESS.done }
    expect(await refusal(JSON.stringify(none))).toMatch(/^Nothing in it says/)
  })

  it('may be a list of ticked items, of which only those count', async () => {
    const items = '# Done\n- [x] Elements of AI\n- [ ] Introduction to GitHub\n* [X] Something else'
    const { rows } = await bring(await newViewer(), items)
    expect(rows.map(({ title }) => title)).toEqual(['Elements of AI', 'Something else'])
  })

  it('may be one title on each line, with commas in later ones', async () => {
    const { rows } = await bring(await newViewer(), 'Elements of AI\n\nIntroduction, to GitHub\n')
    expect(rows.map(({ title }) => title)).toEqual(['Elements of AI', 'Introduction, to GitHub'])
  })

  it('calculates nothing, and disarmed cells are read as they were', async () => {
    const { rows } = await bring(await newViewer(), 'Title,Date\n"\'=1+1",2024\n"=cmd|\' /C calc\'!A0",\n')
    expect(rows.map(({ title }) => title)).toEqual(['=1+1', "=cmd|' /C calc'!A0"])
  })

  it('is refused with a sentence where it is none', async () => {
    expect(await refusal(' ')).toBe('Choose a file, or paste its text.')
    expect(await refusal('{"done": [')).toMatch(/^This looks like JSON/)
    expect(await refusal('{"__proto__":{"done":["cs50p"]}}')).toMatch(/^Nothing in it says/)
    expect(await refusal('a,b\n1,2')).toMatch(/^The first line must name the columns/)
    expect(await refusal('Title\n"open')).toMatch(/^Line \d+ cannot be read as CSV/)
    expect(await refusal('Title\0')).toBe('This is not a text file.')
    expect(await refusal(`Title\n${'a\n'.repeat(301)}`)).toMatch(/^At most 300 lines/)
    expect(await refusal('x'.repeat(500_001))).toMatch(/^This is too large/)
    expect(await refusal('['.repeat(100_000))).toMatch(/^This looks like JSON/)
  })
})
