import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { bar, control, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'
import { OWN, PUBLIC, signInFull } from '../support/tour'

const MOST = 13

/** A tour in parts, each of which a slow machine walks through in time. */
const parts = (addresses: readonly string[]) =>
  Array.from(
    { length: Math.ceil(addresses.length / MOST) },
    (_, part) => [part + 1, addresses.slice(part * MOST, (part + 1) * MOST)] as const,
  )

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing in ${colorScheme} colours`, () => {
    // Without motion: a colour on its way to another is neither.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })
    const coloursOnly = colorScheme === 'dark'

    async function tour(page: Page, addresses: readonly string[]) {
      for (const address of addresses) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page, { coloursOnly })
      }
    }

    for (const [part, addresses] of parts(PUBLIC))
      test(`on the pages for everybody, part ${part}`, async ({ page }) => tour(page, addresses))

    for (const [part, addresses] of parts(OWN))
      test(`on the full pages of a person, part ${part}`, async ({ page, context, baseURL }) => {
        await signInFull(context, baseURL ?? '')
        await tour(page, addresses)
      })

    test('on the empty pages of a new person', async ({ page, context, baseURL }) => {
      await signedIn(context, baseURL ?? '')
      await tour(page, [
        '/dashboard',
        '/plan',
        '/applications',
        '/milestones/mine',
        '/applications?view=board',
        '/applications/import',
        '/skills',
        '/badges',
        '/transcript',
        '/switch/ds',
        '/timeline',
        '/timeline?kind=done',
        '/paths/mle?state=done',
        '/settings/profile',
        '/settings/profile/preview',
      ])
    })

    test('on a profile that somebody published', async ({ page, context, baseURL }) => {
      const handle = `tour-${(await signInFull(context, baseURL ?? '')).slice(-12)}`
      await page.goto('/settings/profile')
      await page.getByLabel('Address of your page').fill(handle)
      await page.getByRole('button', { name: 'Save address' }).click()
      await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
      await page.getByRole('link', { name: 'View as employer' }).click()
      await page.getByRole('button', { name: 'Publish profile' }).click()
      await expect(page.getByText('Your profile is published.')).toBeVisible()
      await context.clearCookies()
      await tour(page, [`/p/${handle}`])
    })

    test('on forms that were refused', async ({ page, context, baseURL }) => {
      const refused: [string, string, RegExp][] = [
        ['/sign-up', 'Create account', /Write your e-mail or user name/],
        ['/sign-in', 'Sign in', /Write your e-mail or user name/],
        ['/recover', 'Set new password', /Write your e-mail or user name/],
      ]
      for (const [address, submit, sentence] of refused) {
        await page.goto(address)
        await page.getByRole('main').getByRole('button', { name: submit, exact: true }).click()
        await expect(page.getByLabel('E-mail or user name')).toHaveAccessibleDescription(sentence)
        await expectAccessible(page, { coloursOnly, within: 'main' })
      }
      await signedIn(context, baseURL ?? '', { password: 'walk the whole trail' })
      await page.goto('/milestones/cs50p')
      await page.getByLabel('Evidence link').fill('javascript:alert(1)')
      await page.getByRole('button', { name: 'Save evidence link' }).click()
      await expect(page.getByLabel('Evidence link')).toHaveAttribute('aria-invalid', 'true')
      await expectAccessible(page, { coloursOnly, within: 'main' })
      await page.goto('/applications/import')
      for (const [text, seen] of [
        ['Company\nOwl Labs', /Nothing can be imported yet/],
        ['Company,Role\nOwl Labs,Intern\nowl labs,intern', /2 applications would be added/],
      ] as const) {
        await page.getByLabel('Or its text').fill(text)
        await page.getByRole('button', { name: 'Check' }).click()
        await expect(page.getByText(seen)).toBeVisible()
        await expectAccessible(page, { coloursOnly, within: 'main' })
      }
      await page.goto('/settings')
      await page.getByLabel('Time zone').fill('Middle/Earth')
      await page.getByRole('button', { name: 'Save profile' }).click()
      await expect(page.getByLabel('Time zone')).toHaveAttribute('aria-invalid', 'true')
      await expectAccessible(page, { coloursOnly, within: 'main' })
    })

    test('on the bars after a tick and after a refusal', async ({ page }) => {
      await page.goto('/paths/mle')
      await press(page, control(page, 'Mark done', TITLES.cs50p))
      await expect(bar(page)).toContainText('Marked done')
      await expectAccessible(page, { coloursOnly })
      await page.route('/paths/mle', (route) => route.abort())
      await control(page, 'Mark done', TITLES.github).click()
      await expect(bar(page)).toContainText('could not be reached')
      await expectAccessible(page, { coloursOnly, within: '.undo-bar' })
    })
  })
