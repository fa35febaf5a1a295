import { isWebAddress } from '../link.rules'

/** What a link leads to: a proof of its kind, or something further that belongs to the milestone and proves nothing. */
export type WorkLink = {
  what: 'certificate' | 'demo' | 'repository' | 'evidence' | 'further'
  url: string
  /** null where the address stands for it. */
  title: string | null
}

/** The links that somebody keeps about a milestone, as they are stored. */
export type WorkLinks = {
  evidenceUrl: string | null
  facts: { [kind in 'course' | 'project' | 'certification']?: Readonly<Record<string, unknown>> }
  further: readonly { title: string | null; url: string }[]
}

/**
 * The links that may be shown, each once: proofs first, the best before the others, as `proofIn` (lib/facts/evidence.rules.ts)
 * has them. Checked again here, whatever the tables hold.
 */
export function linksOf({ evidenceUrl, facts, further }: WorkLinks): WorkLink[] {
  const proofs = [
    ['certificate', facts.course?.certificateUrl],
    ['certificate', facts.certification?.credentialUrl],
    ['demo', facts.project?.demoUrl],
    ['repository', facts.project?.repositoryUrl],
    ['evidence', evidenceUrl],
  ] as const
  const all = [
    ...proofs.map(([what, url]) => ({ what, url, title: null })),
    ...further.map(({ title, url }) => ({ what: 'further' as const, url, title })),
  ]
  const seen = new Set<unknown>()
  return all.flatMap(({ what, url, title }) => {
    if (typeof url !== 'string' || !isWebAddress(url) || seen.has(url)) return []
    seen.add(url)
    return [{ what, url, title }]
  })
}
