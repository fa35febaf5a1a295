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

const countIn = (value: string | readonly string[] | undefined) =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null

const things = (count: number) => (count === 1 ? 'one thing' : `${count.toLocaleString('en')} things`)

/** What the page says after something happened, by its address. */
export function noticeIn({ notice, imported, taken }: Search): Notice | undefined {
  const [added, replaced] = [countIn(imported), countIn(taken) ?? 0]
  if (added === null) return NOTICES[String(notice)]
  const texts = [
    added > 0 && `Imported: ${things(added)} with their history.`,
    replaced > 0 && `Now as in the file: ${things(replaced)}.`,
  ].filter(Boolean)
  return { tone: 'calm', text: texts.join(' ') || 'Nothing was added: what is here stays as it is.' }
}

/** Why the file that was chosen was not taken, by its address. */
export const refusalFrom = ({ refused }: Search): string | undefined =>
  Object.entries(REFUSALS).find(([word]) => word === refused)?.[1]
