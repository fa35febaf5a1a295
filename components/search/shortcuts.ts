// Part of every page's script: as little as possible.

const OFF = 'waymark.single-keys'

/** Whether `/` and `?` do something. People who speak to their computer or strike keys by accident switch them off. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(OFF) !== 'off'
  } catch {
    return true // A browser that forbids storage: the keys cannot be switched off, and Ctrl-K is not all there is.
  }
}

/** @throws where the browser forbids storage */
export const setSingleKeys = (on: boolean): void => localStorage.setItem(OFF, on ? 'on' : 'off')

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

export type View = 'search' | 'keys'

/** What a key press asks for, if anything: Ctrl-K and Cmd-K everywhere, single keys not while somebody types. */
export function askedBy({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): View | null {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'search'
  const view = key === '/' ? 'search' : key === '?' ? 'keys' : null
  if (!view || ctrlKey || metaKey || altKey) return null
  return (target as Element).closest?.(TYPING) || !singleKeys() ? null : view
}
