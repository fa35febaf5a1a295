import { monthWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
import type { Mention } from '@/lib/search/mention.rules'
import type { Entry } from '@/lib/search/rules'

const PLACE: Partial<Record<Mention['in'], string>> = {
  application: '/applications',
  reflection: '/timeline',
}

const titleOf = (catalog: Catalog, kind: Mention['in'], id: string) =>
  kind === 'reflection' ? `Looking back on ${monthWords(id)}` : (catalog.milestones.get(id)?.title ?? id)

/** What somebody wrote as something to be found, under the title of what it belongs to. */
export const ownEntries = (mentions: readonly Mention[], catalog: Catalog): Entry[] =>
  mentions.map(({ in: kind, id, title, text }, place) => ({
    kind,
    // Of a milestone of one's own its id, by which it is marked; a milestone may have several links.
    id: kind === 'own' ? id : `${place}`,
    title: title ?? titleOf(catalog, kind, id),
    line: text,
    href: `${PLACE[kind] ?? '/milestones'}/${id}`,
  }))
