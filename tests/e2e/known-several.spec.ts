import { expect, type Page } from '@playwright/test'
import { bar, enter, history, newName, press, TITLES, todayIn, userIdOf } from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { test } from '../support/test'

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')

const box = (page: Page, title: string) => page.getByRole('checkbox', { name: title })
const send = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true })
const undo = (page: Page) => bar(page).getByRole('button', { name: 'Undo' })

test.describe('with an account', () => {
  let person: Person

  test.beforeEach(async ({ context, baseURL }) => {
    person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  })

  test('several milestones are known already in one go, and all of them are taken back in one', async ({
    page,
  }) => {
    await page.goto('/paths/mle')
    await page.getByRole('link', { name: 'Mark several as already known' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you know already')
    await box(page, TITLES.cs50p).check()
    await box(page, TITLES.github).check()
    await press(page, send(page, 'Mark 2 as already known'))
    await expect(bar(page)).toContainText('Counted as known already: 2 milestones')
    await expect(box(page, TITLES.cs50p)).toHaveCount(0)
    await page.goto('/timeline')
    const known = page.getByRole('region', { name: /^Known before/ })
    await expect(known.getByRole('link', { name: TITLES.cs50p })).toBeVisible()
    await expect(known.getByRole('link', { name: TITLES.github })).toBeVisible()
    await page.goto('/paths/mle')
    await expect(page.getByText('2 of 47 required milestones')).toBeVisible()

    await page.goto('/paths/mle/known')
    await box(page, TITLES.semester).check()
    await box(page, TITLES.compare).check()
    await press(page, send(page, 'Mark 2 as already known'))
    await expect(box(page, TITLES.semester)).toHaveCount(0)
    await press(page, undo(page))
    await expect(bar(page)).toContainText('Taken back: 2 milestones')
    await expect(box(page, TITLES.semester)).not.toBeChecked()
    await expect(box(page, TITLES.cs50p)).toHaveCount(0)
    expect(await history(person.userId, 'cs50p')).toEqual([`already_known ${today()}`])
    expect(await history(person.userId, 'missing-semester')).toEqual([
      `already_known ${today()}`,
      `reopened ${today()}`,
    ])
  })

  test('a whole stage is chosen by keyboard alone, and Ctrl-Z takes it back', async ({ page }) => {
    await page.goto('/paths/mle/known')
    const stage = page.getByRole('group').first()
    const boxes = await stage.getByRole('checkbox').count()
    await stage.getByRole('button', { name: `Choose all ${boxes}` }).press('Enter')
    await expect(stage.getByRole('checkbox', { checked: true })).toHaveCount(boxes)
    await stage.getByRole('checkbox').first().press('Space')
    await send(page, `Mark ${boxes - 1} as already known`).press('Enter')
    await expect(bar(page)).toContainText(`Counted as known already: ${boxes - 1} milestones`)
    await expect(stage.getByRole('checkbox')).toHaveCount(1)
    await stage.getByRole('checkbox').focus()
    await page.keyboard.press('Control+z')
    await expect(bar(page)).toContainText(`Taken back: ${boxes - 1} milestones`)
    await expect(stage.getByRole('checkbox')).toHaveCount(boxes)
  })

  test('a form without a tick is answered with a sentence', async ({ page }) => {
    await page.goto('/paths/mle/known')
    await press(page, send(page, 'Mark 0 as already known'))
    await expect(bar(page)).toContainText('Choose at least one milestone.')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor marks several, takes them back, marks others, and has them after signing up', async ({
    page,
  }) => {
    const name = newName()
    const mark = send(page, 'Mark the chosen ones as already known')
    await page.goto('/paths/mle/known')
    await box(page, TITLES.cs50p).check()
    await box(page, TITLES.github).check()
    await mark.click()
    await expect(bar(page)).toContainText('Counted as known already: 2 milestones')
    await expect(box(page, TITLES.cs50p)).toHaveCount(0)
    await undo(page).click()
    await expect(bar(page)).toContainText('Taken back: 2 milestones')
    await box(page, TITLES.cs50p).check()
    await box(page, TITLES.semester).check()
    await mark.click()
    await page.goto('/sign-up?path=mle')
    await enter(page, name, 'Create account')
    await page.goto('/paths/mle')
    await expect(page.getByText('2 of 47 required milestones')).toBeVisible()
    const userId = await userIdOf(name)
    expect(await history(userId, 'cs50p')).toEqual([expect.stringContaining('already_known')])
    expect(await history(userId, 'git-github')).toEqual([])
  })
})
