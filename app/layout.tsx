// First: it says in which order the layers of all style sheets count.
import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies, headers } from 'next/headers'
import { Footer } from '@/components/shell/footer'
import { Header } from '@/components/shell/header'
import { TooLarge } from '@/components/shell/too-large'
import { Unavailable } from '@/components/shell/unavailable'
import { localeNow } from '@/components/trail/date-format'
import { answerWith } from '@/lib/answer'
import { THEME_COOKIE, themeFrom } from '@/lib/appearance/rules'
import { getViewer } from '@/lib/auth/viewer'
import { TOO_LARGE_HEADER } from '@/lib/body.rules'
// A visitor's tick may still be on its way when a link leads to another page, whose address it then goes to. Next answers it
// there too, but forwards it without the cookie that remembers it unless that page holds the action.
import '@/lib/progress/actions'

// `optional` shows the page once, in whichever font is there: nothing moves when one arrives late.
const text = localFont({
  src: './font/schibsted-grotesk-basic.woff2',
  variable: '--font-text',
  weight: '400 700',
  display: 'optional',
  adjustFontFallback: false,
})

/** The whole font, for letters with accents: the browser asks for it only where a page has one. */
const more = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  variable: '--font-more',
  weight: '400 900',
  display: 'optional',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+00A1-00B6, U+00B8-00E8, U+00EA-00FF, U+0131, U+0152-0153' },
  ],
})

export const metadata: Metadata = {
  title: { default: 'Waymark – find and walk your path into AI', template: '%s – Waymark' },
  description:
    'Compare Machine Learning Engineer and Data Scientist, pick a path, check off milestones and see how far you have come.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#131614' },
  ],
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const [access, jar, sent] = await Promise.all([getViewer(), cookies(), headers()])
  if (access.status === 'unavailable') answerWith(503)
  const theme = themeFrom(jar.get(THEME_COOKIE)?.value)
  return (
    <html lang={localeNow()} data-theme={theme} className={`${text.variable} ${more.variable}`}>
      <body className="flex min-h-dvh print:min-h-0 flex-col">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-surface focus:p-3"
        >
          Skip to content
        </a>
        <Header access={access.status} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-5xl grow px-4 py-8 outline-none sm:px-6 sm:py-12 print:pb-0"
        >
          {sent.has(TOO_LARGE_HEADER) && <TooLarge />}
          {access.status === 'unavailable' ? <Unavailable /> : children}
        </main>
        <Footer theme={theme} />
      </body>
    </html>
  )
}
