import { REFUSALS } from '@/lib/archive/rules'

type Notice = { tone: 'calm' | 'warn'; text: string }
type Search = Readonly<Record<string, string | string[] | undefined>>

const NOTICES: Readonly<Record<string, Notice | undefined>> = {
  'export-too-often': {
    tone: 'warn',
    text: 'Everything was exported very often within an hour. Wait an hour and try again.',
  },
  forgotten: { tone: 'calm', text: 'The file was forgotten. Nothing was imported.' },
}

/** What the page says after something happened, by its address. */
export function noticeIn({ notice, imported }: Search): Notice | undefined {
  const count = typeof imported === 'string' && /^\d{1,6}$/.test(imported) ? Number(imported) : null
  if (count === null) return NOTICES[String(notice)]
  const things = count === 1 ? 'one thing' : `${count.toLocaleString('en')} things`
  return {
    tone: 'calm',
    text: count === 0 ? 'Everything was here already.' : `Imported: ${things} with their history.`,
  }
}

/** Why the file that was chosen was not taken, by its address. */
export const refusalFrom = ({ refused }: Search): string | undefined =>
  Object.entries(REFUSALS).find(([word]) => word === refused)?.[1]
