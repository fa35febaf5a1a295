import { expect } from '@playwright/test'
import { bar, control, press, rows } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const placeOf = (userId: string) => rows('SELECT "roleId" FROM "LadderPlace" WHERE "userId" = $1', [userId])

test('somebody says where they are, sees each further step with what they hold, and starts what prepares for it', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['ds'] })
  await page.goto('/ladder')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Career ladder from Data Scientist')
  await expect(page.getByText('You have not said where you are.')).toBeVisible()
  await page.getByLabel('From which role').selectOption('Data Analyst')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL('/ladder?role=data-analyst')
  await press(page, page.getByRole('button', { name: 'I am here: Data Analyst' }))
  await expect(bar(page)).toContainText('You are here: Data Analyst')
  expect(await placeOf(userId)).toEqual([{ roleId: 'data-analyst' }])

  await page.goto('/ladder')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Career ladder from Data Analyst')
  await expect(page.getByText('It begins where you said that you are.')).toBeVisible()
  const step = page.getByRole('region', { name: 'To Data Scientist' })
  await expect(step).toContainText('Technical branch, a way in: 0 of 6 held')
  const need = step
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Python', exact: true }) })
  await expect(need).toContainText('Missing: practised without help')
  await press(
    page,
    step.getByRole('button', { name: 'Start: An Introduction to Statistical Learning with Python' }),
  )
  await expect(
    step.getByRole('button', { name: /^Put back: An Introduction to Statistical Learning/ }),
  ).toBeVisible()
  await expect(step.getByText('In reach:').first()).toBeVisible()
  await press(page, step.getByRole('button', { name: /^Mark done: An Introduction to Statistical Learning/ }))
  await expect(step.getByText('Held:').first()).toBeVisible()
  await page.goto('/timeline')
  await expect(page.getByText('On the career ladder as')).toBeVisible()
})

test('where somebody is is taken back by the bar and by Ctrl-Z, and is not said any more', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/ladder')
  await press(page, page.getByRole('button', { name: 'I am here: Machine Learning Engineer' }))
  await expect(bar(page)).toContainText('You are here: Machine Learning Engineer')
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(bar(page)).toContainText('Taken back')
  expect(await placeOf(userId)).toEqual([])
  await press(page, page.getByRole('button', { name: 'I am here: Machine Learning Engineer' }))
  await expect(bar(page)).toContainText('You are here')
  await page.goto('/ladder?role=senior-ml-engineer')
  await press(page, page.getByRole('button', { name: 'I am here: Senior ML Engineer' }))
  await expect(bar(page)).toContainText('You are here: Senior ML Engineer')
  await page.keyboard.press('Control+z')
  await expect(bar(page)).toContainText('Taken back. You are here: Machine Learning Engineer')
  expect(await placeOf(userId)).toEqual([{ roleId: 'mle' }])
  await page.goto('/ladder')
  await press(page, page.getByRole('button', { name: 'I am not here: Machine Learning Engineer' }))
  await expect(bar(page)).toContainText('You say no more where you are')
  expect(await placeOf(userId)).toEqual([])
})

test('another tab that said something else is not overwritten unseen', async ({ page, context, baseURL }) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/ladder')
  await rows(`INSERT INTO "LadderPlace" VALUES ($1, 'data-analyst', current_date)`, [userId])
  await press(page, page.getByRole('button', { name: 'I am here: Machine Learning Engineer' }))
  await expect(page.getByRole('alert').filter({ hasText: 'changed in another tab' })).toContainText(
    'Stored now: Data Analyst.',
  )
  expect(await placeOf(userId)).toEqual([{ roleId: 'data-analyst' }])
})

test('every role has its ladder by address, signed out too, and says where there is none', async ({
  page,
}) => {
  await page.goto('/ladder')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Career ladder')
  await page
    .locator('.ladder')
    .filter({ visible: true, hasText: 'Architect' })
    .getByRole('link', { name: /Senior ML/ })
    .click()
  await expect(page).toHaveURL('/ladder?role=senior-ml-engineer')
  await expect(page.getByRole('region', { name: 'To ML Architect' })).toContainText('5 more skills')
  await page.goto('/ladder?role=ml-architect')
  await expect(page.getByText('The ladder ends here')).toBeVisible()
  await page.getByRole('link', { name: 'From Senior ML Engineer' }).last().click()
  await expect(page).toHaveURL('/ladder?role=senior-ml-engineer')
  await page.goto('/ladder?role=data-engineer')
  await expect(page.getByText('No step from or to Data Engineer is recorded.')).toBeVisible()
  await page.goto('/search?q=career+ladder')
  await expect(page.getByRole('link', { name: 'Career ladder', exact: true })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a role is looked at, said, taken back, and what prepares for it started', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto('/ladder')
    await page.getByLabel('From which role').selectOption('Data Scientist')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('button', { name: 'I am here: Data Scientist' }).click()
    await expect(bar(page)).toContainText('You are here: Data Scientist')
    expect(await placeOf(userId)).toEqual([{ roleId: 'ds' }])
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(bar(page)).toContainText('Taken back')
    expect(await placeOf(userId)).toEqual([])
    await control(page, 'Start', 'Mentor a newcomer for a month').first().click()
    await expect(bar(page)).toContainText('Started: ')
  })
})
