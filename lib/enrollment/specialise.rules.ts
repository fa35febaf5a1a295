import type { Day } from '../day'

/** `on` is since when, for one that is taken up again as it was; absent: today. */
export type SpecialiseAsk = { verb: 'choose' | 'leave'; id: string; on?: Day | undefined }

/** `choose:nlp`, `leave:nlp`, `choose:nlp:2026-11-21`: the value of a button. */
export const specialiseText = ({ verb, id, on }: SpecialiseAsk): string =>
  [verb, id, ...(on ? [on] : [])].join(':')

/** The inverse of `specialiseText`. */
export function specialiseFrom(text: string): SpecialiseAsk {
  const [verb, id = '', on] = text.split(':')
  return { verb: verb === 'leave' ? verb : 'choose', id, on }
}

/** What the history keeps: the title as it was then. */
export type SpecialisationTold = { id: string; title: string }

export const specialisationText = ({ id, title }: SpecialisationTold): string => JSON.stringify({ id, title })

/** The inverse of `specialisationText`; of what cannot be read nothing is told. */
export function specialisationFrom(text: string | null): SpecialisationTold {
  const { id, title }: Partial<SpecialisationTold> = JSON.parse(text || '{}')
  return { id: id ?? '', title: title ?? '' }
}
