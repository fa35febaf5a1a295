import type { Metadata } from 'next'
import { GlossaryFilter } from '@/components/glossary/filter'
import { TermList } from '@/components/glossary/terms'
import { PageTitle } from '@/components/ui/page-title'
import { getCatalog } from '@/lib/catalog/queries'
import { alphabetical, isIn, usesOf } from '@/lib/guide/glossary.rules'
import { getGuide } from '@/lib/guide/queries'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of machine learning and data science in plain sentences, and where you meet them.',
}

export default async function GlossaryPage({ searchParams }: PageProps<'/glossary'>) {
  const [catalog, { q }] = await Promise.all([getCatalog(), searchParams])
  const guide = getGuide()
  const query = typeof q === 'string' ? q.trim().slice(0, 200) : ''
  const terms = alphabetical(guide)
  const shown = new Set(terms.filter(({ term, definition }) => isIn(`${term} ${definition}`, query)))
  return (
    <>
      <PageTitle title="Glossary">
        <p>{terms.length} words that you will meet on the way, each in a plain sentence.</p>
      </PageTitle>
      <GlossaryFilter answer={{ query, shown: shown.size, all: terms.length }} />
      <TermList
        entries={terms.map((each) => {
          const { id, term, definition, kind } = each
          return { id, term, definition, kind, uses: usesOf(each, guide, catalog), hidden: !shown.has(each) }
        })}
      />
    </>
  )
}
