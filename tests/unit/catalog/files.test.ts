import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '@/lib/catalog/files'
import { folderWith, milestoneIn } from '@/tests/support/content'

/** The problems of a folder in which one file was replaced, without the headline. */
function problemsWith(file: string, text: string): string[] {
  const folder = folderWith()
  fs.writeFileSync(path.join(folder, file), text)
  return problemsOf(folder)
}

function problemsOf(folder: string): string[] {
  try {
    readCatalog(folder)
    return []
  } catch (cause) {
    return (cause as Error).message.split('\n').slice(1)
  }
}

const cs50p = () => JSON.parse(fs.readFileSync('prisma/catalog/milestones/cs50p.json', 'utf8')) as object

const LINK = 'must be an http or https address without credentials, at most 2048 characters'

describe('the content folder', () => {
  it('holds 60 skills, 88 milestones and two paths of eight stages that share 32 milestones', () => {
    const { skills, milestones, paths } = readCatalog()
    const placed = paths.map(({ content }) =>
      content.stages.flatMap((stage) => stage.milestones.map(({ id }) => id)),
    )
    expect(skills.flatMap(({ content }) => content.skills)).toHaveLength(60)
    expect(milestones).toHaveLength(88)
    expect(paths.map(({ content }) => [content.id, content.stages.length])).toEqual([
      ['mle', 8],
      ['ds', 8],
    ])
    expect(placed[0]?.filter((id) => placed[1]?.includes(id))).toHaveLength(32)
  })

  it.each([
    'ftp://example.org/course',
    'javascript:alert(1)',
    'https://user:secret@example.org/',
    'https://token@example.org/',
    'example.org',
    ' https://example.org',
    `https://example.org/${'x'.repeat(2048)}`,
  ])('refuses the address %.60s and names file and id', (url) => {
    const expected = (place: string) => [`milestones/cs50p.json: cs50p: ${place}: ${LINK}`]
    const write = (change: object) =>
      problemsWith('milestones/cs50p.json', JSON.stringify({ ...cs50p(), ...change }))
    expect(write({ url })).toEqual(expected('url'))
    expect(write({ dataset: { name: 'Data', url } })).toEqual(expected('dataset.url'))
  })

  it.each([
    ['a misspelt field', { hourss: 3 }, 'Unrecognized key: "hourss"'],
    ['a missing title', { title: undefined }, 'title: Invalid input: expected string, received undefined'],
    [
      'a level that does not exist',
      { skills: [{ id: 'python', level: 4 }] },
      'skills.0.level: Invalid option',
    ],
    ['a retirement without a reason', { retired: { on: '2026-01-31' } }, 'retired.reason: Invalid input'],
    [
      'a date that does not exist',
      { retired: { on: '2026-02-30', reason: 'Gone.' } },
      'retired.on: Invalid ISO date',
    ],
  ])('refuses %s and names file, id and field', (_name, change, message) => {
    const problems = problemsWith('milestones/cs50p.json', JSON.stringify({ ...cs50p(), ...change }))
    expect(problems).toEqual([expect.stringContaining(`milestones/cs50p.json: cs50p: ${message}`)])
  })

  it('says which file is not JSON', () => {
    expect(problemsWith('paths/ds.json', '{')).toContainEqual(
      expect.stringMatching(/^paths\/ds\.json: ds: cannot be read: .*JSON/),
    )
  })

  it('lists problems inside files and between files together, and blames nothing for a file that it cannot read', () => {
    const folder = folderWith((draft) => milestoneIn(draft, 'islp').skills.push({ id: 'juggling', level: 1 }))
    fs.writeFileSync(path.join(folder, 'milestones/cs50p.json'), '{}')
    fs.writeFileSync(path.join(folder, 'milestones/git-github.json'), '[]')
    const problems = problemsOf(folder)
    expect(new Set(problems.map((problem) => problem.split(': ')[0]))).toEqual(
      new Set(['milestones/cs50p.json', 'milestones/git-github.json', 'milestones/islp.json']),
    )
    expect(problems).toContain('milestones/islp.json: islp: unknown skill "juggling"')
  })

  it('says so when the folder is not there', () => {
    expect(problemsOf('/nowhere')).toContainEqual(
      expect.stringMatching(/^release\.json: release: cannot be read/),
    )
  })
})
