import type { Catalog } from '@/lib/catalog/rules'
import type { Mention } from '@/lib/search/mention.rules'
import type { Entry } from '@/lib/search/rules'

/** What somebody wrote as something to be found, under the title of what it belongs to. */
export const ownEntries = (mentions: readonly Mention[], catalog: Catalog): Entry[] =>
  mentions.map(({ in: kind, id, title, text }, place) => ({
    kind,
    // Of a milestone of one's own its id, by which it is marked; a milestone may have several links.
    id: kind === 'own' ? id : `${place}`,
    title: title ?? catalog.milestones.get(id)?.title ?? id,
    line: text,
    href: kind === 'application' ? `/applications/${id}` : `/milestones/${id}`,
  }))
