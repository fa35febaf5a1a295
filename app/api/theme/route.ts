import { THEME_COOKIE, themeFrom } from '@/lib/appearance/rules'

const A_YEAR = 31_536_000

/** Remembers the theme and goes back to the page it was chosen on: a plain form, so that it needs no script and never flashes. */
export async function POST(request: Request) {
  const form = await request.formData()
  const back = new URL(request.headers.get('referer') ?? '/', request.url)
  return new Response(null, {
    status: 303,
    headers: {
      location: back.pathname + back.search,
      'set-cookie': `${THEME_COOKIE}=${themeFrom(String(form.get('theme')))}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax; HttpOnly`,
    },
  })
}
