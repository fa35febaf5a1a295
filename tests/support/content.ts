import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { CatalogFiles } from '@/lib/catalog/content'
import { readCatalog } from '@/lib/catalog/files'
import type { Catalog } from '@/lib/catalog/rules'

/** The content with arrays that a test may change. */
export type Draft = {
  [K in keyof CatalogFiles]: CatalogFiles[K] extends readonly (infer T)[] ? T[] : CatalogFiles[K]
}

/** The real content with one change. */
export function contentWith(change: (draft: Draft) => void = () => undefined): Draft {
  const draft = structuredClone(readCatalog()) as Draft
  change(draft)
  return draft
}

/** A folder that holds the real content with one change; removed when the test ends. */
export function folderWith(change?: (draft: Draft) => void): string {
  const { release, skills, milestones, paths, transitions } = contentWith(change)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-content-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  for (const { file, content } of [
    { file: 'release.json', content: release },
    ...skills,
    ...milestones,
    ...paths,
    ...transitions,
  ]) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), JSON.stringify(content))
  }
  return folder
}

function found<T>(item: T | undefined, id: string): T {
  if (item === undefined) throw new Error(`the content has no ${id}`)
  return item
}

export const milestoneIn = ({ milestones }: Draft, id: string) =>
  found(
    milestones.find(({ content }) => content.id === id),
    id,
  ).content

export const pathIn = ({ paths }: Draft, id: string) =>
  found(
    paths.find(({ content }) => content.id === id),
    id,
  ).content

export const placementIn = (draft: Draft, pathId: string, id: string) =>
  found(
    pathIn(draft, pathId)
      .stages.flatMap((stage) => stage.milestones)
      .find((placement) => placement.id === id),
    id,
  )

/** Takes a milestone off a path. */
export function unplace(draft: Draft, pathId: string, id: string): void {
  for (const stage of pathIn(draft, pathId).stages) {
    stage.milestones = stage.milestones.filter((placement) => placement.id !== id)
  }
}

/** A third path with a skill and a milestone of its own, as an editor would add it: new files, and nothing else touched. */
export function addThirdPath(draft: Draft): void {
  const skill = { id: 'prompting', name: 'Prompting', description: 'Ask a model well.' }
  draft.skills.push({
    file: 'skills/language-models.json',
    content: { group: 'Language models', position: 99, skills: [skill] },
  })
  const milestone = structuredClone(milestoneIn(draft, 'git-github'))
  draft.milestones.push({
    file: 'milestones/third-first-step.json',
    content: { ...milestone, id: 'third-first-step', skills: [{ id: skill.id, level: 2 }] },
  })
  const path = structuredClone(pathIn(draft, 'mle'))
  const placements = ['role-comparison', 'third-first-step'].map((id) => ({ id, optional: false }))
  const stages = [{ id: 'third-start', title: 'Start', goal: 'Begin.', milestones: placements }]
  draft.paths.push({
    file: 'paths/third.json',
    content: { ...path, id: 'third', position: 3, industryApplications: [], stages },
  })
}

/** The content as pages see it, without a database. */
export function catalogOf({ release, skills, milestones, paths, transitions }: CatalogFiles): Catalog {
  const allSkills = skills.flatMap(({ content: { group, skills: list } }) =>
    list.map((skill) => ({ ...skill, group, retired: false })),
  )
  return {
    version: release.version,
    skills: new Map(allSkills.map((skill) => [skill.id, skill])),
    ...{ own: [], specialisedIn: [] },
    milestones: new Map(
      milestones.map(({ content }) => [content.id, { ...content, retired: content.retired !== undefined }]),
    ),
    paths: new Map(paths.map(({ content }) => [content.id, { ...content, retired: false }])),
    transitions: new Map(
      transitions.map(({ content }) => [`${content.fromPathId}-to-${content.toPathId}`, content]),
    ),
  }
}
