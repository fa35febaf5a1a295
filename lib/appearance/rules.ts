export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'waymark.theme'

/** The remembered theme; anything else follows the system. */
export const themeFrom = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'system'
