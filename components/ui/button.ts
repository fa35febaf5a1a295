const BASE =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-2 text-center font-semibold motion-safe:transition-colors disabled:cursor-default disabled:opacity-60'

/** Class names of a control, for whichever element it is: `<button>`, `<a>` or `<Link>`. */
export const button = {
  primary: `${BASE} border-accent bg-accent text-on-accent hover:bg-ink hover:border-ink hover:text-ground`,
  secondary: `${BASE} border-edge bg-surface text-ink hover:border-accent hover:text-accent`,
  danger: `${BASE} border-warn bg-surface text-warn hover:bg-warn-wash`,
  quiet:
    'inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-4 hover:text-ink',
}
