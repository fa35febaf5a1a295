import type { Filed } from '../content/problems'
import type { ContrastsFile, TopicFile } from './claim.schema'
import type * as Files from './schema'

/** Everything in the guide's folder, after each file was parsed. */
export type GuideFiles = {
  release: Files.GuideRelease
  roles: readonly Filed<Files.RoleFile>[]
  ladders: readonly Filed<Files.LadderFile>[]
  topics: readonly Filed<TopicFile>[]
  industries: readonly Filed<Files.IndustryFile>[]
  tasks: Files.TasksFile
  contrasts: ContrastsFile
  collaborators: Files.CollaboratorsFile
  checkpoints: Files.CheckpointsFile
  glossary: Files.GlossaryFile
}

/** What of the catalogue the guide may speak of. */
export type Known = {
  skills: ReadonlySet<string>
  /** Milestone id → the skills that it grants, by id, with their levels. */
  milestones: ReadonlyMap<string, ReadonlyMap<string, number>>
  paths: ReadonlySet<string>
}
