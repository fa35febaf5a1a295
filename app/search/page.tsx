import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSearchable } from '@/app/search-index'
import { Found, Results } from '@/components/search/found'
import { Nothing, Start } from '@/components/search/nothing'
import { ownEntries } from '@/components/search/own-entries'
import { SearchForm } from '@/components/search/search-form'
import { SkillFound } from '@/components/search/skill'
import { KIND_WORDS } from '@/components/search/words'
import { PageTitle } from '@/components/ui/page-title'
import { getViewer } from '@/lib/auth/viewer'
import { getCatalog } from '@/lib/catalog/queries'
import type { Catalog } from '@/lib/catalog/rules'
import { getGuide } from '@/lib/guide/queries'
import { search } from '@/lib/search/match.rules'
import { readMentions } from '@/lib/search/mention.queries'
import { excerptOf } from '@/lib/search/mention.rules'

type Props = PageProps<'/search'>

/** What is asked for: words to find, or one skill. */
async function asked({ searchParams }: Props) {
  const [{ q, skill }, catalog] = await Promise.all([searchParams, getCatalog()])
  return {
    catalog,
    query: typeof q === 'string' ? q.replaceAll('\0', '').slice(0, 200).trim() : '',
    skill: typeof skill === 'string' ? catalog.skills.get(skill) : undefined,
  }
}

/** Where the viewer wrote about it; nothing for a visitor. */
async function mentions(catalog: Catalog, query: string) {
  const access = query ? await getViewer() : null
  if (access?.status !== 'user') return []
  return ownEntries(await readMentions(access.viewer, query), catalog).map(({ kind, line, ...rest }) => ({
    ...rest,
    line: `${KIND_WORDS[kind][0]}: ${excerptOf(line, query)}`,
  }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { query, skill } = await asked(props)
  const what = skill?.name ?? query
  return {
    title: what ? `Search: ${what}` : 'Search',
    description: 'Find milestones, skills, roles, terms and pages.',
    robots: { index: false },
  }
}

async function SearchPage(props: Props) {
  const [{ catalog, query, skill }, { index, entries }] = await Promise.all([asked(props), getSearchable()])
  const found = search(index, query)
  const own = skill ? [] : await mentions(catalog, query)
  const count = found.length + own.length === 1 ? '1 result' : `${found.length + own.length} results`
  return (
    <>
      <PageTitle title={skill ? skill.name : 'Search'}>{skill && <p>{skill.description}</p>}</PageTitle>
      <SearchForm query={query} />
      <div className="mt-8">
        {!skill && query && (
          <p className="mb-6 text-muted">
            {count} for “{query}”
          </p>
        )}
        {skill && <SkillFound catalog={catalog} guide={getGuide()} skill={skill} />}
        {!skill && !query && <Start entries={entries} />}
        {own.length > 0 && (
          <div className="mb-10">
            <Results id="own" title="What you wrote" results={own} />
          </div>
        )}
        {!skill && query && found.length > 0 && <Found entries={found} />}
        {!skill && query && found.length + own.length === 0 && <Nothing />}
      </div>
    </>
  )
}

export default orUnavailable(SearchPage)
