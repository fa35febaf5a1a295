import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Claims } from '@/components/compare/claims'
import { People } from '@/components/guide/people'
import { Tasks } from '@/components/guide/tasks'
import type { Role } from '@/lib/guide/rules'
import { catalogOf, contentWith } from '@/tests/support/content'
import { guideWith, roleIn } from '@/tests/support/guide'

const guide = guideWith()
const catalog = catalogOf(contentWith())
const [mle, ds] = [roleIn(guide, 'mle'), roleIn(guide, 'ds')]

/** What a reader sees, without the markup. */
const textOf = (node: ReactNode) =>
  renderToStaticMarkup(node)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

test('the page of a founding role shows every task, and what is said about who owns it, contested or not', () => {
  for (const role of [mle, ds]) {
    const text = textOf(<Tasks guide={guide} role={role} />)
    for (const { title, note } of guide.tasks) {
      expect(text).toContain(title)
      if (note) expect(text).toContain(note)
    }
  }
})

test('the project of both roles shows goals, tasks, evidence, skills and where to practise it', () => {
  for (const side of ['mle', 'ds'] as const) {
    const text = textOf(<People guide={guide} catalog={catalog} role={roleIn(guide, side)} />)
    for (const { goal, leadReason, tasks, evidence, skills, milestoneIds } of guide.checkpoints) {
      for (const words of [goal, leadReason, evidence, ...tasks[side]]) expect(text).toContain(words)
      const names = skills[side].map((id) => catalog.skills.get(id)?.name)
      expect(text).toContain(`Skills it takes of you: ${names.join(', ')}.`)
      for (const id of milestoneIds)
        expect(text).toContain(`Practise it in ${catalog.milestones.get(id)?.title}`)
    }
  }
})

test('the claims show text, publisher, work and everybody who says so too', () => {
  const of = (role: Role) => textOf(<Claims guide={guide} roles={[role, mle]} />)
  const text = [...guide.roles.values()].map(of).join()
  for (const { text: said, source, alsoIn = [] } of guide.claims.values()) {
    expect(text).toContain(said)
    for (const work of [source, ...alsoIn])
      for (const words of [work.publisher, work.title]) expect(text).toContain(words)
  }
})
