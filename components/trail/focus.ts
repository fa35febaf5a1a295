/**
 * Keeps the focus near a button that its own press takes away: the first one of its milestone gets it, which takes the change
 * back. Not when the focus has gone elsewhere meanwhile.
 */
export function keepFocus(button: HTMLButtonElement): void {
  const controls = button.parentElement
  requestAnimationFrame(() => {
    if (button.isConnected || document.activeElement !== document.body) return
    controls?.querySelector('button')?.focus()
  })
}
