import { expect } from '@playwright/test'
import {
  control,
  enter,
  history,
  hold,
  newName,
  PASSWORD,
  press,
  progress,
  TITLES,
  todayIn,
  userIdOf,
} from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

test('what a visitor ticked on both paths is in the account once and dated, and merges again from another browser', async ({
  page,
  browser,
}) => {
  const name = newName()
  const today = todayIn('Asia/Kathmandu')
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await press(page, control(page, 'Start', TITLES.semester))
  await press(page, control(page, 'Set aside', TITLES.elements))
  await page.goto('/paths/ds')
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await press(page, control(page, 'Mark done', TITLES.cleaning))
  await page.getByRole('link', { name: 'Choose Data Scientist', exact: true }).click()
  await enter(page, name, 'Create account')
  await expect(page).toHaveURL('/paths/ds')
  await expect(progress(page, 'Data Scientist')).toHaveAccessibleName('Data Scientist progress')
  await expect(control(page, 'Reopen', TITLES.cleaning)).toBeVisible()

  const userId = await userIdOf(name)
  const all = async () =>
    Object.fromEntries(
      await Promise.all(
        ['cs50p', 'missing-semester', 'elements-of-ai', 'kaggle-data-cleaning', 'git-github'].map(
          async (id) => [id, await history(userId, id)] as const,
        ),
      ),
    )
  const merged = {
    cs50p: [`done ${today}`],
    'missing-semester': [`started ${today}`],
    'elements-of-ai': [`set_aside ${today}`],
    'kaggle-data-cleaning': [`done ${today}`],
    'git-github': [],
  }
  expect(await all()).toEqual(merged)

  const elsewhere = await browser.newPage({ timezoneId: 'Asia/Kathmandu' })
  await elsewhere.goto('/paths/mle')
  await press(elsewhere, control(elsewhere, 'Mark done', TITLES.cs50p))
  await press(elsewhere, control(elsewhere, 'Mark done', TITLES.github))
  await elsewhere.getByRole('link', { name: 'Sign in', exact: true }).click()
  await enter(elsewhere, name, 'Sign in')
  await elsewhere.goto('/paths/ds')
  await expect(elsewhere.getByText(/^3 of \d+ required milestones$/)).toBeVisible()
  expect(await all()).toEqual({ ...merged, 'git-github': [`done ${today}`] })
  await elsewhere.close()
})

test('a visitor undoes and reopens like anybody else, from a cookie that no script can read', async ({
  page,
}) => {
  await page.goto('/milestones/git-github')
  await press(page, control(page, 'Mark done', TITLES.github))
  await page.reload()
  await press(page, control(page, 'Reopen', TITLES.github))
  await press(page, page.getByRole('button', { name: 'Undo' }))
  await page.reload()
  await expect(control(page, 'Reopen', TITLES.github)).toBeVisible()
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('waymark.intent'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('ticks that are still on their way when a visitor goes on to sign up arrive all the same', async ({
  page,
}) => {
  const name = newName()
  await page.goto('/paths/mle')
  const go = await hold(page, '/paths/mle')
  const titles = [TITLES.cs50p, TITLES.github, TITLES.semester]
  for (const title of titles) await control(page, 'Mark done', title).click()
  await page.getByRole('link', { name: 'Choose Machine Learning Engineer', exact: true }).click()
  await expect(page.getByText('You chose Machine Learning Engineer.')).toBeVisible()
  await page.getByLabel('E-mail or user name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account', exact: true }).click()
  // Only now is the first of them let through: the account waits for all three.
  go()
  await expect(page).toHaveURL('/paths/mle')
  await expect(page.getByText('3 of 47 required milestones')).toBeVisible()
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('waymark.intent'))
  expect(cookie).toBeUndefined()
})

test('the path tells a visitor what is next; with an account the dashboard does, which knows what one prefers', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.compare))
  const next = page.getByText(/^Next:/)
  // Elements of AI comes first on the trail, and is optional.
  await expect(next).toHaveText(`Next: ${TITLES.cs50p}`)
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.compare))
  await expect(control(page, 'Reopen', TITLES.compare)).toBeVisible()
  await expect(next).toHaveCount(0)
})
