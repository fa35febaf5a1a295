import type { Metadata } from 'next'
import { getSearchable } from '@/app/search-index'
import { Found } from '@/components/search/found'
import { Nothing, Start } from '@/components/search/nothing'
import { SearchForm } from '@/components/search/search-form'
import { SkillFound } from '@/components/search/skill'
import { PageTitle } from '@/components/ui/page-title'
import { getCatalog } from '@/lib/catalog/queries'
import { getGuide } from '@/lib/guide/queries'
import { search } from '@/lib/search/match.rules'

type Props = PageProps<'/search'>

/** What is asked for: words to find, or one skill. */
async function asked({ searchParams }: Props) {
  const [{ q, skill }, catalog] = await Promise.all([searchParams, getCatalog()])
  return {
    catalog,
    query: typeof q === 'string' ? q.slice(0, 200).trim() : '',
    skill: typeof skill === 'string' ? catalog.skills.get(skill) : undefined,
  }
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

export default async function SearchPage(props: Props) {
  const [{ catalog, query, skill }, { index, entries }] = await Promise.all([asked(props), getSearchable()])
  const found = search(index, query)
  const count = found.length === 1 ? '1 result' : `${found.length} results`
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
        {!skill && query && (found.length > 0 ? <Found entries={found} /> : <Nothing />)}
      </div>
    </>
  )
}
