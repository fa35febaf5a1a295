import { expect, type Page } from '@playwright/test'
import { enter, inWords, newName, rows, todayIn, userIdOf } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

/** A sheet as keys that lead clearly to one side, in the order in which the statements are asked. */
const SHEETS = {
  mle: '513151515135151513515135',
  ds: '153515151531515153151531',
} as const

/** Titles and names as the product has them. */
const TOTAL = 24
const FIRST = 'I get absorbed in how an algorithm works and want to build one myself.'
const THIRD = 'I can split a vague, messy problem into smaller questions that have answers.'

const group = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true })
const place = (page: Page, number: number) =>
  page.getByText(`Statement ${number} of ${TOTAL}`, { exact: true })
const answered = (page: Page) => page.getByRole('progressbar', { name: 'Answered' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The sheet is alive once its first answer has the focus. */
async function open(page: Page, address = '/assessment') {
  await page.goto(address)
  await expect(page.locator('[role=radiogroup] :focus')).toBeVisible()
}

async function type(page: Page, keys: string) {
  for (const key of keys) await page.keyboard.press(key)
}

/** Answers everything and asks for the result, by keys. */
async function conclude(page: Page, side: keyof typeof SHEETS) {
  await open(page, '/assessment?n=1')
  await type(page, SHEETS[side])
  await page.getByRole('button', { name: 'See result' }).click()
  await expect(page).toHaveURL('/assessment/result')
}

const resultsOf = (userId: string) =>
  rows<{ no: number; day: string; leaning: string | null }>(
    `SELECT no, "takenOn"::text AS day, "pathId" AS leaning FROM "AssessmentResult" r
     JOIN "Activity" a USING ("userId") WHERE "userId" = $1 AND a.kind = 'assessed' AND a.detail LIKE r.no || ' %'
     ORDER BY no`,
    [userId],
  )

test('from the landing page to a result with the keyboard alone: one link, the answers, See result', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Which fits you?' }).focus()
  await page.keyboard.press('Enter')
  await expect(group(page, FIRST)).toBeVisible()
  await expect(page.locator('[role=radiogroup] :focus')).toBeVisible()
  await page.keyboard.press('5')
  await expect(place(page, 2)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(group(page, THIRD)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(group(page, THIRD).getByRole('radio', { name: 'Disagree', exact: true })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(place(page, 4)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(place(page, 2)).toBeVisible()
  await expect(answered(page)).toHaveAttribute('value', '2')
  await type(page, SHEETS.mle.slice(1))
  await expect(page.getByRole('button', { name: 'See result' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Strong: Machine Learning Engineer')
  await expect(page.getByText('24 of 24 statements answered.')).toBeVisible()
})

test('an answer that is pointed at leads on, one that is passed with the arrow keys does not', async ({
  page,
}) => {
  await open(page)
  await group(page, FIRST)
    .locator('label', { hasText: /^Agree/ })
    .click()
  await expect(place(page, 2)).toBeVisible()
  await page.getByRole('button', { name: 'Skip' }).click()
  await expect(group(page, THIRD)).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(group(page, FIRST).getByRole('radio', { name: 'Agree', exact: true })).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(group(page, FIRST).getByRole('radio', { name: 'Strongly agree' })).toBeChecked()
  await expect(place(page, 1)).toBeVisible()
  await page.goBack()
  await expect(place(page, 2)).toBeVisible()
})

test('nothing is lost on reload, in another tab, or when the page goes down', async ({ page, context }) => {
  await open(page)
  await type(page, SHEETS.ds.slice(0, 7))
  await page.reload()
  await expect(place(page, 8)).toBeVisible()
  await expect(answered(page)).toHaveAttribute('value', '7')

  const other = await context.newPage()
  await open(other)
  await expect(place(other, 8)).toBeVisible()
  await other.keyboard.press(SHEETS.ds[7] ?? '')
  await page.goto('/assessment?n=9')
  await expect(page.locator('[role=radiogroup] :focus')).toBeVisible()
  await page.keyboard.press(SHEETS.ds[8] ?? '')
  await page.close()
  await other.goto('/assessment')
  await expect(place(other, 10)).toBeVisible()
  await expect(answered(other)).toHaveAttribute('value', '9')
  const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('waymark.assessment'))
  expect(cookie).toMatchObject({ httpOnly: false, sameSite: 'Lax' })
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(390 * 24 * 3600)
})

test('a sheet on one page takes clicks and keys, says what is missing, and shows the same result', async ({
  page,
}) => {
  await page.goto('/assessment?view=all')
  const groups = page.getByRole('radiogroup')
  await expect(groups).toHaveCount(TOTAL)
  await groups.first().getByRole('radio', { name: 'Strongly agree' }).click()
  await page.keyboard.press('1')
  await expect(groups.first().getByRole('radio', { name: 'Strongly disagree' })).toBeChecked()
  await page.getByRole('button', { name: 'See result' }).click()
  await expect(page.getByText('That was not enough for a result yet.')).toBeVisible()
  await expect(
    page.getByText('1 of 24 answered. A result needs 16 answers, 2 of each kind: still 15 more.'),
  ).toBeVisible()
  for (const [place, key] of [...SHEETS.ds].entries())
    await groups
      .nth(place)
      .getByRole('radio')
      .nth(Number(key) - 1)
      .click()
  await page.getByRole('button', { name: 'See result' }).click()
  await expect(heading(page)).toHaveText('Strong: Data Scientist')
})

test('a result explains itself, is shared as a summary only, and enrols nobody', async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await conclude(page, 'ds')
  await expect(heading(page)).toHaveText('Strong: Data Scientist')
  const why = page.getByRole('region', { name: 'Why' })
  await expect(why.getByRole('listitem')).toHaveCount(3)
  await expect(why).toContainText('You disagreed with this, so it counts the other way.')
  await expect(page.getByRole('region', { name: 'What would change this' })).toContainText(
    'Leaning: Data Scientist',
  )
  await expect(page.getByRole('region', { name: 'Readiness' })).toContainText('%')
  await expect(page.getByText('weights are editorial')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Try one of each first' }).getByRole('link')).toHaveCount(2)
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('row', { name: /^Overall/ })).toBeVisible()
  expect(await rows('SELECT 1 FROM "Enrollment" WHERE "userId" = $1', [userId])).toEqual([])

  await expect(page.getByLabel('Address to share')).toBeHidden()
  await page.getByText('Share this result').click()
  const address = await page.getByLabel('Address to share').inputValue()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy address' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  const stranger = await browser.newPage()
  await stranger.goto(address)
  await expect(heading(stranger)).toHaveText('A shared result')
  await expect(stranger.getByText('Strong: Data Scientist.')).toBeVisible()
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const statements = await rows<{ id: string }>(
    'SELECT jsonb_object_keys(answers) AS id FROM "AssessmentResult" WHERE "userId" = $1',
    [userId],
  )
  expect(statements).toHaveLength(TOTAL)
  const html = await stranger.content()
  for (const { id } of statements) expect(html).not.toContain(id)
  for (const foreign of [`${address}~`, '/assessment/result?of=1', '/assessment/result?s=']) {
    expect((await stranger.goto(foreign))?.status(), foreign).toBe(404)
    await expect(heading(stranger)).toHaveText('This address holds no result')
  }
  await stranger.close()

  await page.getByRole('link', { name: 'Choose Data Scientist', exact: true }).click()
  await expect(page).toHaveURL('/paths/ds')
  await expect(page.getByText('This is your path.')).toBeVisible()
})

test('a visitor’s result is in the account after signing up, and on the timeline, with everything answered since', async ({
  page,
  browser,
}) => {
  const name = newName()
  await conclude(page, 'mle')
  await page.getByRole('link', { name: 'Look at your answers' }).click()
  await expect(page.locator('[role=radiogroup] :focus')).toBeVisible()
  await page.keyboard.press('3')
  await page.goto('/assessment/result')
  await page.getByRole('link', { name: 'Create an account', exact: true }).click()
  await enter(page, name, 'Create account')
  await expect(page).toHaveURL('/assessment/result')
  await expect(heading(page)).toHaveText('Strong: Machine Learning Engineer')
  const today = todayIn('Asia/Kathmandu')
  const userId = await userIdOf(name)
  expect(await resultsOf(userId)).toEqual([{ no: 1, day: today, leaning: 'mle' }])

  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const entry = page.getByRole('listitem').filter({ hasText: 'Took the assessment' })
  await expect(entry).toHaveText(`${inWords(today)}Took the assessment: leaning to Machine Learning Engineer`)
  await entry.getByRole('link').click()
  await expect(heading(page)).toHaveText('Strong: Machine Learning Engineer')

  const elsewhere = await browser.newPage({ timezoneId: 'Asia/Kathmandu' })
  await elsewhere.goto('/sign-in?next=/assessment?n=24')
  await enter(elsewhere, name, 'Sign in')
  await expect(answered(elsewhere)).toHaveAttribute('value', String(TOTAL))
  await expect(elsewhere.getByRole('radio', { name: 'Neutral' })).toBeChecked()
  await elsewhere.close()
})

test('every result is kept, the latest is shown, and how it changed', async ({ page, context, baseURL }) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await conclude(page, 'mle')
  await page.getByRole('button', { name: 'Start again with an empty sheet' }).click()
  await expect(place(page, 1)).toBeVisible()
  await expect(answered(page)).toHaveAttribute('value', '0')
  await conclude(page, 'ds')
  const overTime = page.getByRole('region', { name: 'Over time' })
  await expect(overTime.getByRole('row')).toHaveCount(3)
  await expect(overTime.getByRole('row').nth(1)).toContainText('Strong: Data Scientist (this one)')
  await overTime.getByRole('link', { name: 'Strong: Machine Learning Engineer' }).click()
  await expect(heading(page)).toHaveText('Strong: Machine Learning Engineer')
  expect((await resultsOf(userId)).map(({ leaning }) => leaning)).toEqual(['mle', 'ds'])
})

test('answers given while the server is away are kept in the browser and reach the account afterwards', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  const kept = async () => {
    const [draft] = await rows<{ answers: object }>(
      'SELECT answers FROM "AssessmentDraft" WHERE "userId" = $1',
      [userId],
    )
    return Object.keys(draft?.answers ?? {}).length
  }
  await open(page)
  await page.keyboard.press('5')
  await expect.poll(kept).toBe(1)
  await context.setOffline(true)
  await type(page, '24')
  await expect(page.getByText('your account cannot be reached at the moment')).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await expect(answered(page)).toHaveAttribute('value', '3')
  await expect.poll(kept).toBe(3)
  await expect
    .poll(async () => (await context.cookies()).some(({ name }) => name.endsWith('.assessment')))
    .toBe(false)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor answers one statement at a time, is told what is missing, and gets a result', async ({
    page,
  }) => {
    const name = newName()
    await page.goto('/')
    await page.getByRole('link', { name: 'Which fits you?' }).click()
    await expect(place(page, 1)).toBeVisible()
    await page.getByRole('radio', { name: 'Strongly agree' }).check()
    await page.getByRole('button', { name: 'See result' }).click()
    await expect(page.getByText('That was not enough for a result yet.')).toBeVisible()
    await page.goto('/assessment?n=1')
    for (const [number, key] of [...SHEETS.ds].entries()) {
      await expect(place(page, number + 1)).toBeVisible()
      await page
        .getByRole('radio')
        .nth(Number(key) - 1)
        .check()
      if (number < TOTAL - 1) await page.getByRole('button', { name: 'Next', exact: true }).click()
    }
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(place(page, TOTAL - 1)).toBeVisible()
    await page.getByRole('button', { name: 'See result' }).click()
    await expect(heading(page)).toHaveText('Strong: Data Scientist')
    await page.getByText('Share this result').click()
    await expect(page.getByLabel('Address to share')).toHaveValue(/\/assessment\/result\?s=1/)
    await page.getByRole('link', { name: 'Choose Data Scientist', exact: true }).click()
    await enter(page, name, 'Create account')
    expect(await resultsOf(await userIdOf(name))).toMatchObject([{ leaning: 'ds' }])
  })

  test('somebody with an account answers on one page, keeps a part, and gets a result', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '')
    await page.goto('/assessment?view=all')
    const groups = page.getByRole('radiogroup')
    const fill = async (from: number, to: number) => {
      for (let each = from; each < to; each += 1)
        await groups
          .nth(each)
          .getByRole('radio')
          .nth(Number(SHEETS.mle[each]) - 1)
          .check()
    }
    await fill(0, 10)
    await page.getByRole('button', { name: 'Keep my answers' }).click()
    await page.goto('/assessment?view=all')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(10)
    await fill(10, TOTAL)
    await page.getByRole('button', { name: 'See result' }).click()
    await expect(heading(page)).toHaveText('Strong: Machine Learning Engineer')
    expect(await resultsOf(userId)).toMatchObject([{ no: 1, leaning: 'mle' }])
  })
})
