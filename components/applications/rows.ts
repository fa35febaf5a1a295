import { dayWords } from '@/components/trail/day-words'
import { type Application, type Stage, standsAt } from '@/lib/applications/rules'

/** An application as the list draws it: plain text, so that a long list travels once. */
export type ApplicationRow = {
  id: string
  company: string
  role: string
  place: string | null
  stage: Stage
  since: string
  next: string | null
  changes: number
}

type Listed = Pick<
  Application,
  'id' | 'company' | 'role' | 'place' | 'nextAction' | 'nextActionOn' | 'changes' | 'moves'
>

export function rowOf({
  id,
  company,
  role,
  place,
  nextAction,
  nextActionOn,
  changes,
  moves,
}: Listed): ApplicationRow {
  const { stage, movedOn } = standsAt(moves)
  const next = [nextActionOn && dayWords(nextActionOn), nextAction].filter(Boolean).join(': ')
  return { id, company, role, place, stage, since: dayWords(movedOn), next: next || null, changes }
}
