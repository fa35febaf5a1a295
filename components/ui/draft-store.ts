/** What was typed, as `readForm` gives it, and what it started from. */
export type Kept = { from: string; values: string }

const prefix = 'waymark.draft '

/**
 * What was typed and not saved yet, in this tab: it survives a reload, and the way through the sign-in form after a session has
 * ended. Not in the other tabs, whose own text it would replace, and gone with the tab. A browser that forbids storage keeps none.
 */
export const drafts = {
  read(key: string): Kept | null {
    try {
      return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null')
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  write(key: string, kept: Kept | null): void {
    try {
      if (kept === null) sessionStorage.removeItem(prefix + key)
      else sessionStorage.setItem(prefix + key, JSON.stringify(kept))
    } catch {
      // Nothing is lost that the page itself does not hold.
    }
  },
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const UNTYPED = ['hidden', 'password', 'file', 'submit', 'button']

const isControl = (each: Element): each is Control =>
  each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement || each instanceof HTMLSelectElement

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isControl).filter(({ name, type }) => name !== '' && !UNTYPED.includes(type))

/** What names a control of a form: boxes of one name differ in their value. */
const nameOf = (control: Control) => (isBox(control) ? `${control.name}=${control.value}` : control.name)

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

const typedIn = (control: Control) => (isBox(control) ? control.checked : control.value)

function storedIn(control: Control): string | boolean {
  if (control instanceof HTMLSelectElement)
    return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? ''
  return isBox(control) ? control.defaultChecked : control.defaultValue
}

/**
 * All that somebody typed, chose and ticked in a form, as a text to keep and to compare; or what the page came with, which a
 * browser may have typed over when it loaded the page again.
 */
export const readForm = (form: HTMLFormElement, which: 'typed' | 'stored' = 'typed'): string =>
  JSON.stringify(
    Object.fromEntries(
      controlsOf(form).map(
        (each) => [nameOf(each), which === 'typed' ? typedIn(each) : storedIn(each)] as const,
      ),
    ),
  )

/** Shows such a text in the form again, and opens what is folded over it. */
export function apply(form: HTMLFormElement, values: string): void {
  const kept: Record<string, string | boolean> = JSON.parse(values)
  for (const control of controlsOf(form)) {
    const value = kept[nameOf(control)]
    if (value === undefined || value === typedIn(control)) continue
    if (isBox(control)) control.checked = value === true
    else control.value = String(value)
    control.closest('details')?.setAttribute('open', '')
  }
}
