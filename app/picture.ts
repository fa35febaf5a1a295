import { ImageResponse } from 'next/og'
import { PRIVATE } from '@/app/file-or-unavailable'
import { Picture } from '@/components/ui/picture'

type Words = { title: string; lines: readonly string[] }

export const PICTURE = { width: 1200, height: 630 } as const

/** The letters that the library's own font has; for others it would ask the network for a font. */
const UNDRAWABLE = /[^\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201d\u2026]+/gu

/** What of a text can be drawn without fetching anything. */
const drawable = (text: string): string =>
  text.normalize('NFC').replaceAll(UNDRAWABLE, ' ').replaceAll(/\s+/g, ' ').trim()

/** A few words as a picture that no cache keeps. Nothing is fetched for it. */
export const pictureOf = ({ title, lines }: Words, headers: Record<string, string> = {}): Response =>
  new ImageResponse(
    Picture({ title: drawable(title) || 'Waymark', lines: lines.map(drawable).filter(Boolean) }),
    { ...PICTURE, headers: { ...PRIVATE, ...headers } },
  )
