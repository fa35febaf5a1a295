import { expect, test } from 'vitest'
import { sheetOf } from '@/components/profile/sheet'
import type { Shown } from '@/lib/profile/shown.rules'

const WORK = {
  ...{ own: false, startedOn: '2026-01-05', when: { on: '2026-06-20', within: null }, links: [] },
  tier: 'self-declared' as const,
}
const INTERNSHIP = {
  ...{ ...WORK, milestoneId: 'intern-1', title: 'Internship' },
  position: { company: 'Owl Labs', role: 'ML intern', place: 'Berlin' },
}
const CERTIFICATE = {
  ...{ ...WORK, milestoneId: 'cert-1', title: 'Certificate', issuer: 'AWS', exam: null },
  ...{ earnedOn: null, expiresOn: '2026-03-01' },
}
const shown: Shown = {
  ...{ name: 'Ada', headline: null, about: null, email: null, openToWork: null, paths: [] },
  work: {
    ...{ projects: [], preparation: [], courses: [], readings: [], events: [] },
    ...{ internships: [INTERNSHIP], certificates: [CERTIFICATE] },
    skills: [4, 1].map((count) => ({
      ...{ id: `skill-${count}`, name: `Skill ${count}`, group: 'Any', level: null, tier: WORK.tier },
      evidence: Array.from({ length: count }, () => ({
        ...{ milestoneId: 'intern-1', title: 'Internship', level: null, when: WORK.when, tier: WORK.tier },
      })),
    })),
  },
}

test('a sheet names the position, since when, what is over, and how much more shows a skill', () => {
  const { lists, skills, numbers, foremost, open, empty } = sheetOf(shown, '2026-11-22')
  expect(lists.internships).toEqual([
    {
      ...{ id: 'intern-1', title: 'ML intern, Owl Labs', tier: 'self-declared', said: ['Berlin'] },
      when: { text: '2026-06-20', words: '20 Jun 2026', since: '5 Jan 2026' },
    },
  ])
  expect(lists.certificates).toEqual([
    { id: 'cert-1', title: 'Certificate', tier: 'self-declared', said: ['AWS', 'expired on 1 Mar 2026'] },
  ])
  expect(skills).toMatchObject([
    { title: 'shown in a project', level: 0, skills: [{ name: 'Skill 4', more: 1 }, { name: 'Skill 1' }] },
  ])
  expect(skills[0]?.skills[1]).not.toHaveProperty('more')
  expect(foremost).toBe('')
  const many = Array.from({ length: 3 }, () => shown.work.skills).flat()
  const long = sheetOf({ ...shown, work: { ...shown.work, skills: many } }, '2026-11-22')
  expect(long.foremost).toBe('Skill 4, Skill 1, Skill 4, Skill 1, Skill 4')
  expect([numbers, open, empty]).toEqual(['1 internship · 1 certificate · 2 skills', null, false])
})
