import type { Failure } from '../result'
import type { Difference } from './differences.rules'
import type { Group, Subject } from './subject.rules'

/** Bytes of a file on its way to the browser, for whoever shows how far it is. */
export const SIZE_HEADER = 'X-Waymark-Bytes'

/** What the page about the format says of a table. */
export type FormatTable = { name: string; about: string; columns: readonly { name: string; words: string }[] }

/**
 * Bytes of a file to import. Ten thousand entries, each with all that an average one says, are 3 MB (tests/integration/import-archive);
 * long notes may make that four times as much, and a server with little memory reads this much at once without trouble.
 */
export const LARGEST_ARCHIVE = 16_000_000

/** Why a file was not even looked at, by the word for it in an address. */
export const REFUSALS = {
  'too-large': 'This is too large: at most 16 MB. Files of “Export everything” are far smaller.',
  'too-often': 'That was too often. Wait an hour and try again.',
  'no-file': 'Choose a file.',
  'no-text': 'This file is not written in UTF-8, so it is not one of ours.',
  broken: 'The file did not arrive whole. Choose it again.',
  foreign: 'This was not sent from a page of Waymark.',
} as const

type Refusal = keyof typeof REFUSALS

/** The word for a refusal. */
export const refusalIn = ({ code, message }: Failure): Refusal =>
  code === 'too-many'
    ? 'too-often'
    : ((Object.keys(REFUSALS) as Refusal[]).find((word) => REFUSALS[word] === message) ?? 'broken')

/** What is here otherwise; with `choice` it can be made as it is in the file. */
export type Conflict = { name: string; choice?: { subject: Subject; differences: readonly Difference[] } }

/** What an import would do to what there is of one sort; `others` are counted, and as many as anybody reads are named. */
export type PreviewLine = {
  group: Group
  fresh: number
  same: number
  other: number
  others: readonly Conflict[]
  /** How many of the others can be made as they are in the file. */
  choices: number
}

/** Conflicts of one sort that are named: more than anybody reads. */
export const NAMED = 50

/** What an import would do. */
export type ImportPreview = {
  exportedAt: string
  lines: readonly PreviewLine[]
  /** Subjects that it would add. */
  fresh: number
  /** The name and time zone in the file, where they are others. */
  person: { displayName: string; timeZone: string } | null
}

/** How many of each thing somebody has. */
export type Holdings = Record<
  | 'paths'
  | 'milestones'
  | 'notes'
  | 'own'
  | 'links'
  | 'steps'
  | 'applications'
  | 'results'
  | 'reflections'
  | 'published'
  | 'shares'
  | 'badges'
  | 'feeds'
  | 'entries',
  number
>
