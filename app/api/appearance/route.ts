import { LOCALE_COOKIE, THEME_COOKIE, themeFrom, toLocale } from '@/lib/appearance/rules'

const A_YEAR = 31_536_000

const cookie = (name: string, value: string, seconds = A_YEAR) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly`

/** The theme; or how days are written, where anything but a locale leaves it to the browser again. */
function chosen(form: FormData): string {
  if (form.has('theme')) return cookie(THEME_COOKIE, themeFrom(String(form.get('theme'))))
  const locale = toLocale(String(form.get('locale')))
  return locale ? cookie(LOCALE_COOKIE, locale) : cookie(LOCALE_COOKIE, '', 0)
}

/** Remembers a choice and goes back to the page it was made on: a plain form, so that it needs no script and never flashes. */
export async function POST(request: Request) {
  const form = await request.formData()
  const back = new URL(request.headers.get('referer') ?? '/', request.url)
  return new Response(null, {
    status: 303,
    headers: { location: back.pathname + back.search, 'set-cookie': chosen(form) },
  })
}
