/** The schema of JSON Resume brings no types. `errors` is null where it has nothing against a résumé. */
declare module '@jsonresume/schema' {
  export function validate(resume: object, done: (errors: unknown, valid: boolean) => void): void
}
