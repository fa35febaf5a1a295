import { expect, test } from 'vitest'
import { piecesOnPaper, skillsOnPaper } from '@/components/profile/on-paper'
import type { Piece } from '@/components/profile/piece'

const piece = (id: number, given: Partial<Piece> = {}): Piece => ({
  ...{ id: `piece-${id}`, title: `Piece ${id}`, tier: 'self-declared' },
  ...given,
})
const many = (count: number) => Array.from({ length: count }, (_, place) => piece(place))
const NONE = { projects: [], internships: [], certificates: [], courses: [], readings: [], events: [] }
const printed = (pieces: readonly { id: string; onScreen?: true }[]) =>
  pieces.flatMap(({ id, onScreen }) => (onScreen ? [] : [id]))

test('paper keeps what can be followed and what is told, and of equal pieces the latest, in the order of the page', () => {
  const projects = [
    ...many(8),
    piece(8, { told: [['Result', 'AUC 0.84']] }),
    piece(9, { tier: 'linked', links: [{ url: 'https://example.org', title: 'Code', host: 'example.org' }] }),
  ]
  const pieces = piecesOnPaper({ ...NONE, projects }).projects
  expect(pieces.map(({ id }) => id)).toEqual(projects.map(({ id }) => id))
  expect(printed(pieces)).toEqual([0, 1, 2, 3, 8, 9].map((id) => `piece-${id}`))
})

test('what fits is printed whole', () => {
  const projects = many(3)
  expect(piecesOnPaper({ ...NONE, projects }).projects).toEqual(projects)
  expect(skillsOnPaper(projects)).toEqual(projects)
})

test('of many skills the strongest are printed', () => {
  expect(printed(skillsOnPaper(many(49)))).toEqual(many(18).map(({ id }) => id))
})
