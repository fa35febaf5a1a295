// What this browser window has clicked and not yet sent. Of the window, not of a component: a link that Next follows takes the
// component away, and what it had to send is still on its way.

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Sends one after the other, in the order of the calls. As long as something is unsent, leaving the page asks first. */
export function sendInTurn(send: () => Promise<void>): void {
  if (waiting === 0) addEventListener('beforeunload', ask)
  waiting += 1
  last = last.then(send).finally(() => {
    waiting -= 1
    if (waiting === 0) removeEventListener('beforeunload', ask)
  })
}

/** What to wait for before sending something that builds on it; null when there is nothing. */
export const unsent = (): Promise<unknown> | null => (waiting > 0 ? last : null)
