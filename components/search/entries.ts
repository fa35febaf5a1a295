import { aboutHours, KIND } from '@/components/catalog/words'
import type { Catalog } from '@/lib/catalog/rules'
import type { Guide } from '@/lib/guide/rules'
import type { Entry } from '@/lib/search/rules'
import { pagesOf } from './pages'

/** Everything that can be found, in words. Retired content is left out. All of it is public. */
export function entriesOf(catalog: Catalog, guide: Guide): Entry[] {
  const offered = <T extends { retired: boolean }>(items: ReadonlyMap<string, T>) =>
    [...items.values()].filter(({ retired }) => !retired)
  return [
    ...offered(catalog.milestones).map(
      ({ id, title, kind, provider, hours }): Entry => ({
        ...{ kind: 'milestone', id, title, href: `/milestones/${id}` },
        line: `${KIND[kind]} · ${provider} · ${aboutHours(hours)}`,
      }),
    ),
    ...offered(catalog.skills).map(
      ({ id, name, description }): Entry => ({
        ...{ kind: 'skill', id, title: name, line: description, href: `/search?skill=${id}` },
      }),
    ),
    ...[...guide.roles.values()].map(
      ({ id, title, summary }): Entry => ({
        ...{ kind: 'role', id, title, line: summary, href: `/roles/${id}` },
      }),
    ),
    ...[...guide.terms.values()].map(
      ({ id, term, definition }): Entry => ({
        ...{ kind: 'term', id, title: term, line: definition, href: `/glossary#${id}` },
      }),
    ),
    ...pagesOf(catalog),
  ]
}
