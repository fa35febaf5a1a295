/** The field for the address of the page. `origin`: where Waymark stands. */
export const handleField = (origin: string) => ({
  name: 'handle',
  label: 'Address of your page',
  hint: `It will be ${origin}/p/… Use 3 to 30 small letters, digits and hyphens.`,
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  maxLength: 30,
})
