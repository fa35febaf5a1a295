import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readGuide } from '@/lib/guide/files'
import { copyContent, type Edit } from '@/tests/support/content-folder'

/** The problems of a copy of our content after some edits, without the headline. */
function problemsAfter(work: (edit: Edit, guide: string) => void): string[] {
  const { folder, edit, remove } = copyContent()
  onTestFinished(remove)
  const guide = path.join(folder, 'guide')
  work(edit, guide)
  try {
    readGuide(guide)
    return []
  } catch (cause) {
    return (cause as Error).message.split('\n').slice(1)
  }
}

type Claims = { claims: { asOf?: string; amounts?: { currency?: string }[] }[] }

describe("the guide's folder", () => {
  it('is without problems as we ship it, and as an editor copies it', () => {
    expect(problemsAfter(() => undefined)).toEqual([])
  })

  it('says which file is not JSON, and blames no other file for it', () => {
    const problems = problemsAfter((_, guide) => fs.writeFileSync(path.join(guide, 'roles/ds.json'), '{'))
    expect(problems).toEqual([expect.stringMatching(/^roles\/ds\.json: ds: cannot be read: .*JSON/)])
  })

  it('lists the problems of all files at once, each with file, id and place', () => {
    const problems = problemsAfter((edit) => {
      edit<{ titel?: string }>('guide/roles/ds.json', (role) => Object.assign(role, { titel: 'Data' }))
      edit<Claims>('guide/topics/pay.json', ({ claims }) => delete claims[0]?.asOf)
      edit<{ definition?: string }[]>('guide/glossary.json', ([first]) => delete first?.definition)
    })
    expect(problems).toEqual([
      'glossary.json: glossary: 0.definition: Invalid input: expected string, received undefined',
      'roles/ds.json: ds: Unrecognized key: "titel"',
      'topics/pay.json: pay: claims.0.asOf: Invalid input: expected string, received undefined',
    ])
  })

  it('lists what does not fit between files together', () => {
    const problems = problemsAfter((edit) => {
      edit<{ pathId: string }>('guide/roles/ds.json', (role) => Object.assign(role, { pathId: 'dx' }))
      edit<{ skillIds: string[] }[]>('guide/glossary.json', ([first]) => first?.skillIds.push('tarot'))
    })
    expect(problems).toEqual([
      'glossary.json: term-artificial-intelligence-ai: unknown skill "tarot"',
      'roles/ds.json: ds: unknown path "dx"',
    ])
  })

  it('says so when a file is missing', () => {
    expect(problemsAfter((_, guide) => fs.rmSync(path.join(guide, 'tasks.json')))).toEqual([
      expect.stringMatching(/^tasks\.json: tasks: cannot be read/),
    ])
  })
})
