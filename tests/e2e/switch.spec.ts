import { expect, type Page } from '@playwright/test'
import { bar, control, history, press, rows, TITLES, todayIn } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const [MLE, DS] = ['Machine Learning Engineer', 'Data Scientist']

const main = (page: Page) => page.getByRole('heading', { level: 1 })
const group = (page: Page, name: string) =>
  page.locator('details').filter({ has: page.getByRole('heading', { level: 3, name }) })
const confirm = (page: Page) => page.getByRole('button', { name: `Switch to ${DS}`, exact: true })

/** What the history says about somebody's paths, oldest first. */
async function paths(userId: string): Promise<string[]> {
  const found = await rows<{ entry: string }>(
    `SELECT kind || ' ' || "pathId" AS entry FROM "Activity" WHERE "userId" = $1 AND "pathId" IS NOT NULL ORDER BY id`,
    [userId],
  )
  return found.map(({ entry }) => entry)
}

test('a switch is looked at, made with the second click, and taken back', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await press(page, control(page, 'Mark done', TITLES.semester))
  await page.goto('/dashboard')
  await page.getByRole('link', { name: `Preview a switch to ${DS}` }).click()
  await expect(main(page)).toHaveText(`Switching to ${DS}`)
  await expect(group(page, 'Carried over')).toContainText('Carried over 1')
  await group(page, 'Carried over').locator('summary').click()
  await expect(group(page, 'Carried over').getByRole('link', { name: TITLES.cs50p })).toBeVisible()
  await group(page, 'Left behind').locator('summary').click()
  await expect(group(page, 'Left behind').getByRole('link', { name: TITLES.semester })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What people bring' })).toBeVisible()
  expect(await paths(userId)).toEqual(['path_chosen mle'])

  await page.getByLabel('Why (optional)').fill('More people in it')
  await confirm(page).click()
  await expect(main(page)).toHaveText(DS)
  await expect(bar(page)).toContainText(`Switched to ${DS}`)
  await page.goto('/timeline?kind=path')
  await expect(page.getByText(`Switched from ${MLE} to: ${DS}`)).toBeVisible()
  await expect(page.getByText('Your reason: More people in it')).toBeVisible()

  await page.goto(`/dashboard?switched=ds`)
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(':focus')).toHaveText(`Taken back: the switch to ${DS}.`)
  await expect(main(page)).toHaveText(MLE)
  expect(await paths(userId)).toEqual(['path_chosen mle', 'path_switched ds', 'switch_undone ds'])
})

test('going back with nothing marked in between is announced, and leaves everything as it was', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/switch/ds')
  await confirm(page).click()
  await expect(main(page)).toHaveText(DS)
  await page.goto('/switch/mle')
  await expect(page.getByText(`You have marked nothing since you switched to ${DS}`)).toBeVisible()
  await page.getByRole('button', { name: `Switch to ${MLE}`, exact: true }).click()
  await expect(main(page)).toHaveText(MLE)
  const walked = () => rows(`SELECT "pathId" FROM "Enrollment" WHERE "userId" = $1 ORDER BY 1`, [userId])
  expect(await walked()).toEqual([{ pathId: 'mle' }])
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(main(page)).toHaveText(DS)
  expect(await walked()).toEqual([{ pathId: 'ds' }, { pathId: 'mle' }])
})

test('what is to be done again waits on the other path, and counts on both once it is done there', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.goto('/switch/ds')
  await group(page, 'Carried over').locator('summary').click()
  await page.getByRole('checkbox', { name: `Do it again: ${TITLES.cs50p}` }).check()
  await confirm(page).click()
  await expect(main(page)).toHaveText(DS)
  await page.goto('/paths/ds')
  await expect(page.getByText(/^0 of \d+ required milestones$/)).toBeVisible()
  await expect(page.locator('#cs50p')).toContainText('To be done again here')
  await page.goto('/milestones/cs50p')
  await page.getByRole('link', { name: 'mark it done on that path' }).click()
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(page.getByText(/^1 of \d+ required milestones$/)).toBeVisible()
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(page.getByText(/^0 of \d+ required milestones$/)).toBeVisible()
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.goto('/paths/mle')
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  expect((await history(userId, 'cs50p')).map((entry) => entry.split(' ')[0])).toEqual([
    'done',
    'done_again',
    'again_asked',
    'done_again',
  ])
})

test('without a path there is one to choose, and on the same path nothing to switch', async ({
  page,
  context,
  baseURL,
}) => {
  expect((await page.goto('/switch/nowhere'))?.status()).toBe(404)
  await page.goto('/switch/ds')
  await expect(page).toHaveURL('/sign-in?next=%2Fswitch%2Fds')
  await signedIn(context, baseURL ?? '')
  await page.goto('/switch/ds')
  await expect(page.getByText('You walk no path yet')).toBeVisible()
  await page.getByRole('link', { name: `Choose ${DS}`, exact: true }).click()
  await expect(page).toHaveURL('/paths/ds')
  await page.goto('/switch/ds')
  await expect(page.getByText('is your path already')).toBeVisible()
  await page.getByRole('link', { name: `Preview a switch to ${MLE}` }).click()
  await expect(main(page)).toHaveText(`Switching to ${MLE}`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a switch is made, with something to be done again, and taken back', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto('/paths/mle')
    await control(page, 'Mark done', TITLES.cs50p).click()
    await page.goto('/switch/ds')
    await group(page, 'Carried over').locator('summary').click()
    await page.getByRole('checkbox', { name: `Do it again: ${TITLES.cs50p}` }).check()
    await confirm(page).click()
    await expect(main(page)).toHaveText(DS)
    await page.goto('/paths/ds')
    await control(page, 'Mark done', TITLES.cs50p).click()
    await expect(page.getByText(/^1 of \d+ required milestones$/)).toBeVisible()
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText(/^0 of \d+ required milestones$/)).toBeVisible()
    await page.goto('/dashboard?switched=ds')
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(main(page)).toHaveText(MLE)
    expect(await history(userId, 'cs50p')).toEqual([
      `done ${todayIn('UTC')}`,
      `done_again ${todayIn('UTC')}`,
      `again_asked ${todayIn('UTC')}`,
    ])
  })
})
