'use client'
import { useActionState, useRef, useState } from 'react'
import type { Said } from '@/components/ui/undo-bar'
import { sendInTurn } from '@/components/ui/unsent'
import { mark } from '@/lib/progress/actions'
import { type Dates, type MarkVerb, type PathVerb, stateOf, undoOf } from '@/lib/progress/state.rules'
import { whenFrom } from '@/lib/progress/when.rules'
import type { Markable } from './controls'
import { keepFocus } from './focus'
import { useOtherLists } from './lists'

type Verb = MarkVerb | PathVerb

const SAYS: Record<Verb, string> = {
  complete: 'Marked done',
  know: 'Counted as known already',
  reopen: 'Reopened',
  start: 'Started',
  unstart: 'Put back',
  'set-aside': 'Set aside',
  'complete-again': 'Marked done again',
  repeat: 'To be done again',
}

/** What the dates will be once the server agrees. `third` and `fourth` are what a verb brings: a day, or a path and a day. */
function foresee(dates: Dates, verb: Verb, third?: string, fourth?: string): Dates {
  if (verb === 'complete-again') return { ...dates, again: null }
  if (verb === 'repeat') return { ...dates, again: { pathId: third ?? '', on: fourth ?? today() } }
  const { on, within } = whenFrom(third ?? '') ?? { on: today(), within: null }
  if (verb === 'complete') return { ...dates, doneOn: on, doneWithin: within, declaredOn: null }
  if (verb === 'know') return { ...dates, doneOn: on, declaredOn: on }
  if (verb === 'start') return { ...dates, startedOn: on }
  if (verb === 'set-aside') return { ...dates, setAsideOn: on }
  if (verb === 'unstart') return { ...dates, startedOn: null }
  return dates.doneOn
    ? { ...dates, doneOn: null, doneWithin: null, declaredOn: null }
    : { ...dates, setAsideOn: null }
}

/** Today in this browser's zone, as `2026-11-21`: what Swedes write is ISO 8601. */
const today = () => new Date().toLocaleDateString('sv')

/**
 * The marks of a list of milestones: shown at once, decided by the server, put back with its sentence if it refuses.
 * Without JavaScript the same form posts the same button.
 */
export function useMarks(items: readonly Markable[], settled?: () => void) {
  const [result, formAction] = useActionState(mark, null)
  const [changed, setChanged] = useState<ReadonlyMap<string, Dates>>(new Map())
  const [said, setSaid] = useState<Said | null>(null)
  // Of each milestone the latest click, and what the server last agreed to.
  const latest = useRef(new Map<string, object>())
  const agreed = useRef(new Map<string, Dates>())
  // What takes the changes of this page back, the latest last.
  const undos = useRef<string[]>([])

  const datesOf = (item: Markable) => changed.get(item.id) ?? item.dates
  const show = (id: string, dates: Dates) => setChanged((before) => new Map(before).set(id, dates))

  const tellOthers = useOtherLists((id, dates) => {
    agreed.current.set(id, dates)
    show(id, dates)
  })

  async function send(click: object, value: string, { id, title, dates }: Markable) {
    const form = new FormData()
    form.set('mark', value)
    form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    const answer = await mark(null, form).catch(() => null)
    if (answer?.ok) agreed.current.set(id, answer.value.after)
    // An answer that a newer click has overtaken would only make the control flicker.
    if (latest.current.get(id) === click) show(id, agreed.current.get(id) ?? dates)
    if (answer?.ok) {
      tellOthers(id, answer.value.after)
      settled?.()
    } else {
      const why = answer?.message ?? 'Waymark could not be reached. Check your connection and try again.'
      setSaid({ text: `${title}: ${why}`, failed: true })
    }
  }

  function submit(event: React.FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    // Read now: the same element is another verb's button by the time the queue gets to it.
    const value = button?.value ?? ''
    const [verb, id, third, fourth] = value.split(':') as [Verb, string, string?, string?]
    const item = items.find((each) => each.id === id)
    if (!button || !item) return
    event.preventDefault()
    keepFocus(button)
    const before = datesOf(item)
    show(id, foresee(before, verb, third, fourth))
    const undo = undoOf(verb, id, before, third)
    if (value === undos.current.at(-1)) undos.current.pop()
    else undos.current.push(undo)
    setSaid({ text: `${SAYS[verb]}: ${item.title}`, undo })
    const click = {}
    latest.current.set(id, click)
    sendInTurn(() => send(click, value, item))
  }

  return {
    ...{ formAction, submit, datesOf, said: said ?? saidBy(items, result) },
    undo: () => undos.current.at(-1),
    dismiss: () => setSaid(null),
  }
}

/** The same message after a post without JavaScript. */
function saidBy(items: readonly Markable[], result: Awaited<ReturnType<typeof mark>> | null): Said | null {
  if (!result) return null
  if (!result.ok) return { text: result.message, failed: true }
  const { milestoneId, before, after } = result.value
  const title = items.find((item) => item.id === milestoneId)?.title ?? 'Milestone'
  const verb = verbBetween(before, after)
  return { text: `${SAYS[verb]}: ${title}`, undo: undoOf(verb, milestoneId, before, after.again?.pathId) }
}

function verbBetween(before: Dates, after: Dates): Verb {
  if (before.again && !after.again) return 'complete-again'
  if (!before.again && after.again) return 'repeat'
  if (stateOf(after) === 'done') return after.declaredOn ? 'know' : 'complete'
  if (stateOf(after) === 'set-aside' && stateOf(before) !== 'done') return 'set-aside'
  if (stateOf(after) === 'in-progress' && stateOf(before) === 'not-started') return 'start'
  return stateOf(before) === 'in-progress' ? 'unstart' : 'reopen'
}
