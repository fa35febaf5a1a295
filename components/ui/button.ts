/** Class names of a control, for whichever element it is: `<button>`, `<a>` or `<Link>`. Short, since every page repeats them. */
export const button = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  danger: 'button button-danger',
  quiet: 'button-quiet',
}
