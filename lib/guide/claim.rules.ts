export type Confidence = 'article-opinion' | 'official-statistic' | 'survey' | 'vendor' | 'practitioner'
export type Verification = 'stored copy read' | 'statement read in the article' | 'unverified'

type Source = { title: string; publisher: string; url: string; year: number | null }

export type Amount = {
  roleId: string
  amount: number
  currency: string
  period: 'year' | 'month' | 'hour'
  statistic: string
  place: string
  year: number
}

export type Claim = {
  id: string
  roleIds: readonly string[]
  text: string
  /** Towards the proposition of its topic. */
  stance: 'supports' | 'opposes' | 'neutral'
  counterClaimIds: readonly string[]
  relatedClaimIds: readonly string[]
  contested: boolean
  source: Source
  primarySource?: { publisher: string; url: string; opened: boolean } | undefined
  /** A year, month or day, or that the source is undated and when it was read. */
  asOf: string
  confidence: Confidence
  alsoIn?: readonly Source[] | undefined
  amounts?: readonly Amount[] | undefined
  verification: Verification
}

export type Topic = { id: string; title: string; proposition: string; claims: readonly Claim[] }

export type Contrast = { id: string; mle: string; ds: string; source: Source; confidence: Confidence }
