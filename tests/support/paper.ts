import type { Page } from '@playwright/test'

/** How many sheets of A4 a page is printed on, with a margin such as "10mm" on each side. */
export async function sheetsOf(page: Page, margin = '0'): Promise<number> {
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
