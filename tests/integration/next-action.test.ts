import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { sync as nodeIcal } from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { add, edit, remove } from '@/lib/applications/commands'
import { moveOn } from '@/lib/applications/move.commands'
import { readActionEntries, readApplication } from '@/lib/applications/queries'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { daysAfter } from '@/lib/plan/calendar.rules'
import { feedFile } from '@/lib/plan/feed'
import { readPlan } from '@/lib/plan/queries'
import { dayIn } from '@/lib/zone'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const NOW = { today: dayIn('UTC', new Date()) }

beforeAll(async () => {
  await loadCatalog(db())
})

async function planned(viewer: Viewer, nextActionOn: string | null, nextAction: string | null = 'Call') {
  const id = randomUUID()
  const form = { ...applicationFacts, nextAction, nextActionOn, id, view: 'table' as const, on: null }
  await add(viewer, { ...form, stage: 'applied' }, NOW)
  return { id, form }
}

test('a next action with a day is one whole day in the calendar, whichever parser reads it', async () => {
  const viewer = await newViewer()
  const { id } = await planned(viewer, '2027-03-28', 'Call, then "write"; 50 %')
  await planned(viewer, null)
  const file = feedFile(viewer.id, await readActionEntries(viewer), 'https://waymark.example')
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  const first = new ICAL.Event(event)
  expect([first.summary, first.startDate.toString(), first.endDate.toString()]).toEqual([
    'Call, then "write"; 50 %: Owl Labs, Intern',
    '2027-03-28',
    '2027-03-29',
  ])
  const read = Object.values(nodeIcal.parseICS(file)).filter((each) => each?.type === 'VEVENT')
  expect(read).toMatchObject([
    { summary: first.summary, datetype: 'date', url: `https://waymark.example/applications/${id}` },
  ])
})

test('the same application stays the same entry when it becomes an interview on another day', async () => {
  const viewer = await newViewer()
  const { id, form } = await planned(viewer, '2027-03-28')
  const [before] = await readActionEntries(viewer)
  await moveOn(viewer, { id, seen: 0, stage: 'interview', on: null }, NOW)
  await edit(viewer, { ...form, version: 0, nextActionOn: '2027-03-30' }, NOW)
  const [after] = await readActionEntries(viewer)
  expect(after).toMatchObject({
    key: before?.key,
    day: '2027-03-30',
    title: 'Interview: Owl Labs, Intern',
    changes: 2,
  })
  expect(Number(after?.changedAt)).toBeGreaterThan(Number(before?.changedAt))
  await remove(viewer, { id }, NOW)
  expect(await readActionEntries(viewer)).toEqual([])
})

test('the statement of the plan tells what is due, where it stands now, and what was sent', async () => {
  const viewer = await newViewer()
  await planned(viewer, daysAfter(NOW.today, -3))
  const { id } = await planned(viewer, daysAfter(NOW.today, 6))
  await planned(viewer, daysAfter(NOW.today, 30))
  await moveOn(viewer, { id, seen: 0, stage: 'interview', on: null }, NOW)
  await planned(await newViewer(), NOW.today)
  const { actions, sent } = await readPlan(viewer)
  expect(actions.map(({ on, stage }) => [on, stage]).sort()).toEqual([
    [daysAfter(NOW.today, -3), 'applied'],
    [daysAfter(NOW.today, 6), 'interview'],
  ])
  expect(sent).toBe(3)
  expect((await readApplication(viewer, id))?.nextActionOn).toBe(daysAfter(NOW.today, 6))
})
