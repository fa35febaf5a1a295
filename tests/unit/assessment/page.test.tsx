import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Changes } from '@/components/assessment/changes'
import { Method } from '@/components/assessment/method'
import { Reasons } from '@/components/assessment/reasons'
import { Shared } from '@/components/assessment/shared'
import { Split } from '@/components/assessment/split'
import type { Assessment } from '@/lib/assessment/rules'
import { scoreOf } from '@/lib/assessment/scoring.rules'
import { summaryFrom, summaryText } from '@/lib/assessment/share.rules'
import { assessment, leaning, sheet } from '@/tests/support/assessment'

const titles = { mle: 'Engineer', ds: 'Scientist' }

/** What a reader sees, without the markup. */
const textOf = (node: ReactNode) =>
  renderToStaticMarkup(node)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** The real content with the first statement counting the other way round, and another edition. */
const turned: Assessment = {
  ...assessment,
  version: '2.0.0',
  statements: assessment.statements
    .slice(0, 20)
    .map((each, place) => (place === 0 ? { ...each, weights: { mle: 0, ds: 3 } } : each)),
  scoring: {
    ...assessment.scoring,
    disagreeNote: 'You said no.',
    bands: assessment.scoring.bands.map((band) => ({ ...band, label: `${band.label}!` })),
  },
}

const first = (content: Assessment) => content.statements[0]?.id ?? ''

test('the reasons follow the weights, and say so where somebody disagreed', () => {
  const answers = { [first(assessment)]: -2 } as const
  const reasons = (content: Assessment) =>
    textOf(<Reasons assessment={content} answers={answers} titles={titles} />)
  expect(reasons(assessment)).toContain('You answered: Strongly disagree. It counts for Scientist.')
  expect(reasons(assessment)).toContain(assessment.scoring.disagreeNote)
  expect(reasons(turned)).toContain('It counts for Engineer.')
  expect(reasons(turned)).toContain('You said no. Agreeing points to ML engineering')
  const none = textOf(<Reasons assessment={assessment} answers={sheet(() => 0)} titles={titles} />)
  expect(none).toContain('None of your answers pulled to either side')
})

test('the picture and its table show the shares, each factor once and in the order of the content', () => {
  const score = scoreOf(assessment, { ...leaning('mle'), [first(assessment)]: -2 })
  const reversed = { ...score, factors: [...score.factors].reverse() }
  const text = textOf(<Split score={reversed} factors={assessment.factors} titles={titles} />)
  expect(text).toContain('Overall 93 % 7 %')
  expect(text).toContain('Interests 79 % 21 % Skills 100 % 0 % Aspirations 100 % 0 % Work style 100 % 0 %')
})

test('what would change a result is named with the bands of the content', () => {
  const changes = (content: Assessment) =>
    textOf(<Changes assessment={content} answers={leaning('ds')} titles={titles} />)
  expect(changes(assessment)).toContain('Leaning: Scientist would take 5 other answers, for example:')
  expect(changes(turned)).toContain('Leaning!: Scientist')
})

test('the method says how many statements there are and which edition, from the content', () => {
  expect(textOf(<Method assessment={assessment} titles={titles} />)).toContain(
    'The 24 statements and their weights are editorial',
  )
  expect(textOf(<Method assessment={turned} titles={titles} />)).toContain('The 20 statements')
  expect(textOf(<Method assessment={turned} titles={titles} />)).toContain('edition 2.0.0')
})

test('the method shows every statement with its weights and where it comes from, and the bands', () => {
  const text = textOf(<Method assessment={turned} titles={titles} />).replaceAll('&#x27;', "'")
  for (const { statement, weights, basis } of turned.statements)
    expect(text).toContain(`${statement} ${basis} ${weights.mle} ${weights.ds} `)
  for (const { title, summary } of turned.factors) expect(text).toContain(`${title} ${summary}`)
  expect(text).toContain('Balanced!: up to 57.5 % for one side')
})

test('a shared result tells its summary and no statement, and a broken address holds none', () => {
  const text = summaryText({ ...scoreOf(assessment, leaning('ds')), takenOn: '2026-11-21' })
  const summary = summaryFrom(assessment, text)
  if (!summary) throw new Error('the address holds no result')
  const shared = textOf(<Shared assessment={assessment} titles={titles} summary={summary} />)
  expect(shared).toContain('Strong: Scientist. Taken on 21 Nov 2026, 24 of 24 statements answered')
  for (const { statement } of assessment.statements) expect(shared).not.toContain(statement)
  expect(summaryFrom(assessment, text.slice(1))).toBeNull()
})
