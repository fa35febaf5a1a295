import { renderToStaticMarkup } from 'react-dom/server'
import { Claims } from '@/components/compare/claims'
import { wholeComparison } from '@/components/compare/groups'
import { Overlap } from '@/components/compare/overlap'
import type { Subject } from '@/components/compare/rows'
import { SideBySide } from '@/components/compare/side-by-side'
import type { Levels } from '@/lib/guide/overlap.rules'
import type { Guide } from '@/lib/guide/rules'
import { catalogOf, contentWith } from './content'
import { roleIn } from './guide'

const catalog = catalogOf(contentWith())

/** Two roles of a guide beside the real catalogue, as somebody with these skills sees them. */
export const subjectOf = (guide: Guide, a: string, b: string, levels: Levels | null = null): Subject => ({
  guide,
  catalog,
  roles: [roleIn(guide, a), roleIn(guide, b)],
  levels,
})

/** What /compare shows about two roles, as markup. */
export const markupOf = (subject: Subject): string =>
  renderToStaticMarkup(
    <>
      <Overlap guide={subject.guide} roles={subject.roles} />
      <SideBySide
        subject={subject}
        groups={wholeComparison(subject)}
        visit={{ viewer: null, chosenPathIds: [] }}
      />
      <Claims guide={subject.guide} roles={subject.roles} />
    </>,
  )

/** Markup as somebody reads it, without what only the browser needs. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
