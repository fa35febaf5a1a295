import { describe, expect, it } from 'vitest'
import { briefComparison } from '@/components/compare/groups'
import { readinessBetween } from '@/lib/guide/overlap.rules'
import { articlesOf, isLinkable } from '@/lib/guide/source.rules'
import { markupOf, subjectOf, textOf } from '@/tests/support/comparison'
import { type GuideDraft, guideWith, itemIn, roleIn } from '@/tests/support/guide'

const guide = guideWith()
const ids = [...guide.roles.keys()]
/** What /compare shows about any two roles, and about each beside itself. */
const pages = ids.flatMap((a, place) =>
  ids.slice(place).map((b) => ({ a, b, markup: markupOf(subjectOf(guide, a, b)) })),
)

/** What /compare shows of the founding roles after a change of the content. */
const shown = (change?: (draft: GuideDraft) => void) =>
  textOf(markupOf(subjectOf(guideWith(change), 'mle', 'ds')))

const roleOf = (draft: GuideDraft, id: string) =>
  itemIn(
    draft.roles.map(({ content }) => content),
    id,
  )

const claimOf = (draft: GuideDraft, id: string) =>
  itemIn(
    draft.topics.flatMap(({ content }) => content.claims),
    id,
  )

describe('the numbers of the page', () => {
  it('say of every two roles that shared, only the first and only the second add up to all, and show as many', () => {
    for (const { a, b, markup } of pages) {
      const sum = /(\d+) in all: (\d+) shared, (\d+) only [^<]*?, (\d+) only /.exec(markup)
      const [all, shared, onlyA, onlyB] = (sum ?? []).slice(1).map(Number)
      expect(Number(shared) + Number(onlyA) + Number(onlyB), `${a} and ${b}`).toBe(all)
      expect(markup.match(/<tr id="skill-/g)?.length ?? 0, `${a} and ${b}`).toBe(shared)
      expect(markup).toContain(`${onlyA} on the left, ${onlyB} on the right`)
      expect(markup).toContain(`<strong>${shared}</strong> shared`)
    }
  })

  it('follow the skills of the content', () => {
    const before = shown()
    expect(before).toContain('58 in all: 37 shared, 13 only Machine Learning Engineer, 8 only Data Scientist')
    expect(before).toContain('43 % of what both need')
    const after = shown((draft) => {
      const { skills } = roleOf(draft, 'ds')
      roleOf(draft, 'mle').skills = structuredClone(skills)
    })
    expect(after).toContain('45 in all: 45 shared, 0 only Machine Learning Engineer, 0 only Data Scientist')
    expect(after).toContain('100 % of what both need')
  })

  it('come with what was divided', () => {
    const [, part, whole, value] = /Overlap: 100 · (\d+) \/ (\d+), rounded to (\d+)/.exec(shown()) ?? []
    expect(Math.round((100 * Number(part)) / Number(whole))).toBe(Number(value))
    const formula = shown((draft) => {
      draft.release.overlapFormula = 'Ask a fortune-teller.'
    })
    expect(formula).toContain('Ask a fortune-teller.')
  })

  it('say in both directions how much of the other role one already has', () => {
    const way = (from: string, to: string) =>
      /An? [^.]*? already has (\d+) %.*?the other way round it is (\d+) %/
        .exec(textOf(markupOf(subjectOf(guide, from, to))))
        ?.slice(1)
        .map(Number)
    const between = (from: string, to: string) =>
      readinessBetween(roleIn(guide, from), roleIn(guide, to), guide.meanings.weights)
    expect(between('mle', 'ds')).not.toBe(between('ds', 'mle'))
    expect(way('mle', 'ds')).toEqual([between('mle', 'ds'), between('ds', 'mle')])
    expect(way('ds', 'mle')).toEqual([between('ds', 'mle'), between('mle', 'ds')])
  })

  it('count the sources on each side of a proposition', () => {
    const row = (change?: (draft: GuideDraft) => void) =>
      textOf(
        /<tr id="about-on-call".*?<\/tr>/.exec(markupOf(subjectOf(guideWith(change), 'mle', 'ds')))?.[0] ??
          '',
      )
    const turned = (draft: GuideDraft) =>
      Object.assign(claimOf(draft, 's-never-on-call'), { stance: 'neutral' })
    expect(row()).toMatch(/2 claims: 1 for, 1 against /)
    expect(row(turned)).toMatch(/2 claims: 1 against, 1 neither for nor against/)
  })

  it('count the tasks', () => {
    expect(shown()).toContain('36 tasks and who owns them')
    expect(shown((draft) => draft.tasks.splice(0, 6))).toContain('30 tasks and who owns them')
  })
})

describe('what the page says', () => {
  it('is what the content says, and changes with it', () => {
    const after = shown((draft) => {
      itemIn(draft.tasks, 'task-deploy').title = 'Push the button'
      itemIn(draft.contrasts, 'contrast-metric').ds = 'Asks for another number.'
      claimOf(draft, 'e-bls-ds-pay').text = 'Pay is a matter of taste.'
      roleOf(draft, 'ds').title = 'Data Sceptic'
      itemIn(draft.checkpoints, 'cp-1-problem').title = 'Agree on lunch'
    })
    for (const words of [
      'Push the button',
      'Asks for another number.',
      'a matter of taste',
      '1. Agree on lunch',
    ])
      expect(after).toContain(words)
    expect(after).toContain('Data Sceptic')
    expect(after).not.toContain('Data Scientist leads')
  })

  it('names who says it: for the contrasts by kind, for a claim everybody, and what else bears on it', () => {
    const before = shown()
    expect(before).toContain("Opinion: Etienne Noumen's blog (2022); AIForBeginners.com")
    expect(before).toContain("; also in Etienne Noumen's blog (2022): What is the Top Job in AI?")
    expect(before).toMatch(/See also:\s+Which role is better \(Etienne Noumen's blog\)/)
    const after = shown((draft) => {
      itemIn(draft.contrasts, 'contrast-metric').confidence = 'practitioner'
    })
    expect(after).toContain("Practitioner: Etienne Noumen's blog (2022). Opinion: ")
  })

  it('leads from each task that sources disagree about to what is said about it', () => {
    const markup = markupOf(subjectOf(guide, 'mle', 'ds'))
    for (const task of guide.tasks.filter(({ contested }) => contested)) {
      const row = new RegExp(`<tr id="${task.id}".*?</tr>`).exec(markup)?.[0] ?? ''
      const [, href = ''] = /<th scope="row"><a href="([^"]+)"/.exec(row) ?? []
      const [page, anchor] = href.split('#')
      expect(page === '' ? markup : `id="${task.id}"`, task.id).toContain(`id="${anchor}"`)
    }
  })

  it('has no id twice and no empty cell, for any two roles', () => {
    for (const { a, b, markup } of pages) {
      const found = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(found.length, `${a} and ${b}`).toBe(new Set(found).size)
      expect(markup).not.toMatch(/<td( [^>]*)?><\/td>(?!<th scope="col")/)
    }
  })

  it('admits for a role without a path that nothing is recorded', () => {
    const text = textOf(markupOf(subjectOf(guide, 'data-engineer', 'mle')))
    expect(text).toContain('No tasks are recorded for this role.')
    expect(text).toContain('Waymark has no path to this role, so nothing is recorded.')
    expect(textOf(markupOf(subjectOf(guide, 'ml-architect', 'data-engineer')))).toContain(
      'No source in this guide speaks about these two roles.',
    )
  })

  it('shows on the first page a part of the same', () => {
    const subject = subjectOf(guide, 'mle', 'ds')
    const rows = briefComparison(subject).flatMap((group) => group.rows)
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.length).toBeLessThan(20)
    expect(briefComparison(subject).map(({ note }) => note)).toContain(
      '58 in all: 37 shared, 13 only Machine Learning Engineer, 8 only Data Scientist',
    )
  })
})

describe('a claim', () => {
  const markup = markupOf(subjectOf(guide, 'mle', 'ds'))
  const claimIn = (id: string, from = markup) =>
    textOf(new RegExp(`<li id="claim-${id}".*?</li>`).exec(from)?.[0] ?? '')

  it('stands under its topic with its proposition, on its side', () => {
    const onCall = /<section id="topic-on-call".*?<\/section>/.exec(markup)?.[0] ?? ''
    expect(textOf(onCall)).toContain('People in this role are not on call.')
    const [first = '', second = ''] = onCall.split('Against (')
    expect(first).toContain('id="claim-s-never-on-call"')
    expect(second).toContain('id="claim-e-shankar-oncall"')
  })

  it('bears its kind, its date, its source and how far it was checked', () => {
    expect(claimIn('s-never-on-call')).toMatch(/Opinion as of 14 July 2022 .* read in the article itself/)
    expect(claimIn('s-demand-boom')).toContain('undated, read on 21 November 2026')
    expect(claimIn('e-linkedin-2026')).toMatch(/Vendor as of January 2026/)
    expect(claimIn('s-transition')).toContain('not verified')
    expect(claimIn('e-bls-ds-pay')).toMatch(/Official statistic .*StartRight Careers, quoting BLS/)
  })

  it('about pay has amount, currency, place, year and source, and no two are averaged', () => {
    const figure = '112,590 USD a year, median, United States, 2024'
    expect(claimIn('e-bls-ds-pay')).toContain(`Data Scientist: ${figure}`)
    const row = textOf(/<tr id="about-pay".*?<\/tr>/.exec(markup)?.[0] ?? '')
    for (const words of [
      figure,
      'StartRight Careers',
      '157,750 USD',
      '194,000 USD',
      '90,000 GBP',
      'aijobs.net',
    ])
      expect(row).toContain(words)
    const cheaper = shown((draft) => {
      for (const amount of claimOf(draft, 'e-bls-ds-pay').amounts ?? []) amount.amount = 7
    })
    expect(cheaper).toContain('7 USD a year, median, United States, 2024 StartRight Careers')
  })

  it('links its source, unless that is one of the two articles: their addresses are text', () => {
    for (const [, href = ''] of markup.matchAll(/href="(https?:[^"]+)"/g)) expect(isLinkable(href)).toBe(true)
    expect(articlesOf(guide)).toHaveLength(2)
    for (const { url } of articlesOf(guide)) expect(textOf(markup)).toContain(url)
    expect(isLinkable('https://www.enoumen.com/')).toBe(false)
    expect(isLinkable('https://notenoumen.com/')).toBe(true)
  })

  it('is shown wherever it is about one of the two roles, and nowhere else', () => {
    for (const { a, b, markup: each } of pages) {
      const found = [...each.matchAll(/ id="claim-([^"]+)"/g)].map(([, id]) => id)
      const about = [...guide.claims.values()].filter(
        ({ roleIds }) => roleIds.includes(a) || roleIds.includes(b),
      )
      expect(new Set(found)).toEqual(new Set(about.map(({ id }) => id)))
    }
  })
})
