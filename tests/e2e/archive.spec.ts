import { readFile } from 'node:fs/promises'
import { type Download, expect } from '@playwright/test'
import { signedIn } from '../support/session'
import { test } from '../support/test'
import { signInFull } from '../support/tour'

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

test('everything is exported with one click from the settings, and the page says that it arrived', async ({
  page,
  context,
  baseURL,
}) => {
  await signInFull(context, baseURL ?? '')
  await page.goto('/settings')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export everything' }).click()
  const download = await coming
  await expect(page.getByText(/^Exported: .* kB are among your downloads\.$/)).toBeVisible()
  expect(download.suggestedFilename()).toMatch(/^waymark-\d{4}-\d{2}-\d{2}\.json$/)
  const { waymark, version, tables } = JSON.parse(await textOf(download))
  expect([waymark, version]).toEqual(['archive', 1])
  expect(tables.Activity.length).toBeGreaterThan(60)
  expect(tables.Application).toHaveLength(20)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the same link downloads the file', async ({ page, context, baseURL }) => {
    await signedIn(context, baseURL ?? '', { displayName: 'Ada', enrolledIn: ['mle'] })
    await page.goto('/settings/data')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export everything' }).click()
    const { person, tables } = JSON.parse(await textOf(await coming))
    expect(person.displayName).toBe('Ada')
    expect(tables.Enrollment).toMatchObject([{ pathId: 'mle' }])
  })
})
