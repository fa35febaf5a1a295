import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Narrowed = {
  /** Only whether colours contrast: all that differs between light and dark. */
  coloursOnly?: boolean
  /** Only what is inside this element. */
  within?: string
}

/** Fails with rule and element for each violation of WCAG 2.2 AA that a program can find on the page as it is now. */
export async function expectAccessible(page: Page, { coloursOnly, within }: Narrowed = {}): Promise<void> {
  // Legacy mode spares a second page for each analysis; it only matters for frames, of which there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (coloursOnly) axe.withRules(['color-contrast'])
  else axe.withTags(TAGS)
  if (within) axe.include(within)
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  expect.soft(found, `${page.url()} by axe`).toEqual([])
}
