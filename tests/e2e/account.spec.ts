import { expect, type Page } from '@playwright/test'
import { test } from '../support/test'

const PASSWORD = 'walk the whole trail'

/** A name nobody has yet. */
const newName = () => `walker-${crypto.randomUUID()}`

async function fillEntry(page: Page, name: string, password = PASSWORD) {
  await page.getByLabel('E-mail or user name').fill(name)
  await page.getByLabel('Password').fill(password)
}

async function signUp(page: Page, name: string, address = '/sign-up') {
  await page.goto(address)
  await fillEntry(page, name)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
}

async function signOut(page: Page) {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('/')
}

async function signIn(page: Page, name: string, password = PASSWORD) {
  await page.goto('/sign-in')
  await fillEntry(page, name, password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, timezoneId: 'Asia/Kathmandu' })

    test('somebody signs up, signs out and signs in again', async ({ page }) => {
      const name = newName()
      await signUp(page, name)
      await expect(page).toHaveURL('/dashboard')
      await signOut(page)
      await page.goto('/dashboard')
      await expect(page).toHaveURL('/sign-in?next=%2Fdashboard')
      await signIn(page, name.toUpperCase())
      await expect(page).toHaveURL('/dashboard')
    })

    test('a path chosen before having an account is there after signing up', async ({ page }) => {
      await page.goto('/sign-up?path=mle')
      await expect(page.getByText('You chose Machine Learning Engineer.')).toBeVisible()
      await page.goto('/paths')
      await signUp(page, newName(), '/sign-up')
      await expect(page).toHaveURL('/paths/mle')
      await expect(page.getByText('This is your path.')).toBeVisible()
    })

    test('a form that is refused keeps the name, drops the password and says what is wrong beside the field', async ({
      page,
    }) => {
      await page.goto('/sign-up')
      const name = newName()
      await fillEntry(page, name, 'password1')
      await page.getByRole('button', { name: 'Create account' }).click()
      const password = page.getByLabel('Password')
      await expect(password).toHaveAttribute('aria-invalid', 'true')
      await expect(password).toHaveAccessibleDescription(/first that anybody would try/)
      await expect(password).toHaveValue('')
      await expect(page.getByLabel('E-mail or user name')).toHaveValue(name)
    })

    test('a taken name and an unknown name are answered without telling more than needed', async ({
      page,
    }) => {
      const name = newName()
      await signUp(page, name)
      await signOut(page)
      await page.goto('/sign-up')
      await fillEntry(page, name, 'another password')
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(
        page.getByText('That name cannot be used, or the password does not match it.'),
      ).toBeVisible()
      const said: (string | null)[] = []
      for (const tried of [name, newName()]) {
        await signIn(page, tried, 'wrong password')
        // In the page itself: Next keeps an empty alert of its own beside it.
        said.push(await page.getByRole('main').getByRole('alert').textContent())
      }
      expect(said).toEqual(Array(2).fill('The name or the password is not right.'))
    })

    test('ten recovery codes are shown once, and one of them sets a new password', async ({ page }) => {
      const name = newName()
      await signUp(page, name)
      await page.goto('/settings')
      await page.getByRole('link', { name: 'Recovery codes' }).click()
      await page.getByRole('button', { name: 'Make recovery codes' }).click()
      const codes = page.getByRole('listitem').filter({ hasText: /^(\w{4}-){3}\w{4}$/ })
      await expect(codes).toHaveCount(10)
      const code = (await codes.first().textContent()) ?? ''
      await page.goto('/settings/recovery-codes')
      await expect(codes).toHaveCount(0)
      await signOut(page)
      await page.goto('/recover')
      await page.getByLabel('E-mail or user name').fill(name)
      await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
      await page.getByLabel('New password').fill('a quite different trail')
      await page.getByRole('button', { name: 'Set new password' }).click()
      await expect(page.getByText('Your password was changed')).toBeVisible()
      await signOut(page)
      await signIn(page, name)
      await expect(page.getByText('The name or the password is not right.')).toBeVisible()
      await signIn(page, name, 'a quite different trail')
      await expect(page).toHaveURL('/dashboard')
    })

    test('display name and time zone are kept, and a wrong zone is refused beside its field', async ({
      page,
    }) => {
      await signUp(page, newName())
      await page.goto('/settings')
      await expect(page.getByLabel('Time zone')).toHaveValue(javaScriptEnabled ? 'Asia/Katmandu' : 'UTC')
      await page.getByLabel('Display name').fill('Ada L.')
      await page.getByLabel('Time zone').fill('Middle/Earth')
      await page.getByRole('button', { name: 'Save profile' }).click()
      await expect(page.getByLabel('Time zone')).toHaveAccessibleDescription(/Choose a time zone/)
      await expect(page.getByLabel('Display name')).toHaveValue('Ada L.')
      await page.getByLabel('Time zone').fill('Europe/Berlin')
      await page.getByRole('button', { name: 'Save profile' }).click()
      await expect(page.getByText('Saved.')).toBeVisible()
      await expect(page.getByLabel('Display name')).toHaveValue('Ada L.')
      await page.reload()
      await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
    })

    test('an account is deleted with its password, at once', async ({ page }) => {
      const name = newName()
      await signUp(page, name)
      await page.goto('/settings')
      await page.getByRole('button', { name: 'Delete account' }).click()
      await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Write your password/)
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Delete account' }).click()
      await expect(page).toHaveURL('/?notice=account-deleted')
      await page.goto('/settings')
      await expect(page).toHaveURL('/sign-in?next=%2Fsettings')
      await signIn(page, name)
      await expect(page.getByText('The name or the password is not right.')).toBeVisible()
    })
  })

test('what was changed in another window meanwhile is shown and not overwritten', async ({
  page,
  context,
}) => {
  await signUp(page, newName())
  await page.goto('/settings')
  const other = await context.newPage()
  await other.goto('/settings')
  await other.getByLabel('Display name').fill('Written there')
  await other.getByRole('button', { name: 'Save profile' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Display name').fill('Written here')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByText(/Stored now: Written there/)).toBeVisible()
  await expect(page.getByLabel('Display name')).toHaveValue('Written here')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
})

test('changing the password signs the other browsers out and this one stays', async ({ page, browser }) => {
  const name = newName()
  await signUp(page, name)
  const elsewhere = await browser.newPage()
  await signIn(elsewhere, name)
  await expect(elsewhere).toHaveURL('/dashboard')
  await page.goto('/settings/password')
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByLabel('New password').fill('a quite different trail')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/dashboard')
  await elsewhere.close()
})

test('signing out everywhere ends every browser, signing out there only that one', async ({
  page,
  browser,
}) => {
  const name = newName()
  await signUp(page, name)
  const elsewhere = await browser.newPage()
  for (const ending of ['Sign out there', 'Sign out everywhere']) {
    await signIn(elsewhere, name)
    await expect(elsewhere).toHaveURL('/dashboard')
    await page.goto('/settings')
    await expect(page.getByText('(this browser)')).toBeVisible()
    await page.getByText(ending).click()
    await expect(page.getByText('Sign out there')).toHaveCount(0)
    await elsewhere.goto('/dashboard')
    await expect(elsewhere).toHaveURL(/\/sign-in/)
  }
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/sign-in/)
  await elsewhere.close()
})

test('with no provider set up there is no button for one and no address behind it', async ({
  page,
  request,
}) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /GitHub|Google/ })).toHaveCount(0)
  for (const address of ['/api/auth/callback/github', '/api/auth/session', '/api/auth/signin'])
    expect((await request.get(address)).status()).toBe(404)
})
