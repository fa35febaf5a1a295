/** The fields that several account forms share: the same words, types and autofill everywhere. */
export const NAME_FIELD = {
  name: 'name',
  label: 'E-mail or user name',
  autoComplete: 'username',
  autoCapitalize: 'none',
  spellCheck: false,
  required: true,
  maxLength: 300,
}

export const NEW_PASSWORD_HINT = 'At least 8 characters. A few words are easier to remember than a few signs.'
